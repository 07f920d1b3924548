# A question open at a Sprint's end goes with its item, and is answered in the next.
policy book on request
sprint 2026-11-16 2026-11-23
at Mon 2026-11-23 15:30
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> backlog PBI-142 moves to Sprint 8
> expect nothing
> wait until 2026-11-24 12:00
> expect letter nudge to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
