# The same in German.
person sam language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from sam to assumption: Passt so, aber bitte auch PDF.
> expect letter answer to dana lacks "objects" says "bitte auch PDF"
> expect assumptions pending
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "bitte auch PDF" lacks "objected"
