# A second assumption takes the place of the first, and its notice says so; /resolved ends what may
# still be objected to.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back
> expect letter assumption to sam, petra
> wait 1h
> reply from dana to receipt: /assume three years back
> expect letter assumption to sam, petra says "three years back" says "Instead"
> expect assumptions withdrawn, pending
> reply from dana to receipt: /resolved
> expect letter notice to sam, petra says "three years back" says "the question is not needed any more"
> expect assumptions withdrawn, withdrawn
> expect clarification PBI-142 is resolved
> wait until 2026-11-25 12:00
> expect nothing
