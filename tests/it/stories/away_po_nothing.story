# Nothing happened while she was away: no page.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> wait until 2026-11-26 12:00
> expect nothing
