# Sam disagrees with what was noted of the call.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Three years back.
> expect letter read-back to sam
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from sam to read-back: /disagree
  We said two years.
> expect letter answer to dana says "We said two years."
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect clarification PBI-142 is open
