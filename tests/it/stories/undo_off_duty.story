# Dirk ruled while Petra was away. Back, she decides: what he ruled is not his to undo any more.
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
> away petra to briefing until 2026-11-24
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> wait until 15:00
> reply from dirk to briefing: 1
> expect letter ruling to dana
> wait until 2026-11-24 09:30
> expect letter while-away to petra
> reply from dirk to briefing: /undo
> expect letter help to dirk says "a delegate on duty"
> expect rulings agreed
> reply from petra to while-away: /undo 1
> expect letter notice to dana says "undone the ruling"
> expect letter notice to dirk says "has undone your ruling"
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
