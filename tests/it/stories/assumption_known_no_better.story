# Who knows no better, or finds it right, changes nothing of what stands unopposed.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
> reply from sam to assumption: I don't know.
> expect letter answer to dana says "I don't know."
> expect clarification PBI-142 is assumed
> reply from sam to assumption: Two years back, yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "stands unopposed since 10:02"
> expect assumptions unopposed
