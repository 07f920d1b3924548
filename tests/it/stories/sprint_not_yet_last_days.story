# Three days before its end it waits for an answer as always.
sprint 2026-11-16 2026-11-25
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "12:02"
> expect letter question to sam
> wait 1h
> expect nothing
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
