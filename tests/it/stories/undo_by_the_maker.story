# Petra thinks better of it within a day: it waits for her again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from petra to briefing: undo
> expect letter notice to dana says "undone the ruling"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 1
> expect letter ruling to dana
> wait 25h
> reply from petra to briefing: /undo
> expect letter help to petra says "The time to undo it is over"
> expect rulings agreed, agreed
