# Petra's note says what was assumed and that it fell.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from sam to assumption: I would rather have three years, the auditors ask for it.
> expect letter answer to dana says "objects to your assumption"
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "Assumed" says "(Dana, 10:02; Sam objected 11:02)"
