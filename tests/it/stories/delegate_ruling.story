# Petra hands the ruling to Dirk: he has the note, the ball, and his ruling counts while she is here.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect ball PBI-142 is petra since 2026-11-23 10:32
> reply from petra to briefing: /delegate dirk
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> expect ball PBI-142 is dirk since 2026-11-23 10:32
> reply from dirk to briefing: 2 Excel export
> expect letter ruling to dana, sam says "Dirk Deputy"
> expect rulings out-of-scope
> expect candidates Excel export
