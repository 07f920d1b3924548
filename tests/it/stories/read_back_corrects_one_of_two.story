# Sam corrects one of two: the other stands as it was noted.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: 1. Two years.
  2. The new one.
> expect letter read-back to sam
> expect letter briefing to petra
> reply from sam to read-back: 2. No, the old one.
> expect letter answer to dana says "Which logo?" lacks "Archived orders?"
> expect letter briefing to petra says "No, the old one."
> expect nothing
> reply from sam to read-back: 1. Yes.
  PBI-150: The old one, as a PDF.
> expect letter answer to dana says "Which logo?"
> expect letter briefing to petra says "as a PDF"
> expect nothing
