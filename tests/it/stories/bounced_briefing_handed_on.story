# The delegate to whom the PO handed the ruling gets no mail any more: the note is the PO's again,
# at once.
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
> reply from petra to briefing: /delegate Dirk
> expect letter briefing to dirk
> bounce briefing to dirk
> expect letter briefing to dirk at dirk@alias.example
> bounce briefing to dirk
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
