# Notes for information twice a day, a setting of their reader's. Nothing else waits.
policy book on request
person petra notes 11:30 16:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect nothing
> expect clarification PBI-142 is briefed
> mail from ravi: [PBI-150] Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: The old one.
  /po
> expect letter answer to ravi
> wait until 11:05
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Which logo?"
> wait until 11:29
> expect nothing
> wait until 11:30
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "two years back" lacks "You had a note"
> reply from petra to briefing: 3 One year only
> expect letter ruling to dana, sam
