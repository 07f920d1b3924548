# Dana closes the question while Sam and Petra may still object to what she assumed: both need not
# think about it any more, and learn it in one line.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from dana to receipt: /resolved
> expect letter notice to sam, petra says "Dana Dev goes by the assumption" says "Two years back." says "the question is not needed any more"
> expect assumptions withdrawn
> expect clarification PBI-142 is resolved
> wait 3d
> expect nothing
