# A ruling that is undone is waited for again: the ball is Petra's once more.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect ball PBI-142 is petra since 2026-11-23 10:32
> reply from petra to briefing: 1 two years are enough
> expect letter ruling to dana
> expect ball PBI-142 is nobody
> reply from petra to briefing: /undo
> expect letter briefing to petra says "has undone the ruling"
> expect letter notice to dana
> expect ball PBI-142 is petra
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana, sam
> expect ball PBI-142 is nobody
