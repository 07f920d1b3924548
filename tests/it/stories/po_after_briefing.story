# "/po" after a note for information: a further note asks for the ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from dana to answer: /po
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect clarification PBI-142 is open
> reply from petra to briefing: 1
> expect letter ruling to dana
> expect clarification PBI-142 is closed
