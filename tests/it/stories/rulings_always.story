policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new logo?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: The new one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect clarification PBI-150 is open
