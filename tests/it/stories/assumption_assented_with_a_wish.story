# "Fine, but please also …" does not object: the wish is new scope, for Petra; "but not for …" objects.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from sam to assumption: Fine with me, but please also add a PDF.
> expect letter answer to dana lacks "objects" says "please also add a PDF"
> expect assumptions pending
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "please also add a PDF" lacks "objected"
> reply from petra to briefing: 1
> expect letter ruling to dana
> mail from dana: [PBI-150] Which logo?
  /assume The new one.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> reply from sam to assumption 2: Fine, but not for B2B customers.
> expect letter answer to dana says "objects to your assumption"
