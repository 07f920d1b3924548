# Out of scope, while a slot is kept for somebody else who was asked: given back, and they hear of it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from dana to answer: /ask Kim
> expect letter question to kim
> expect letter notice to dana
> expect calls cancelled, kept
> reply from petra to briefing: 2 Archive
> expect letter ruling to dana, kim, sam
> expect calls cancelled, cancelled
> wait 48h
> expect nothing
