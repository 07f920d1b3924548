# One person at any time: Sam until he answers, Dana with his answer, Petra while she is to rule.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect ball PBI-142 is sam since 2026-11-23 10:02
> wait 1h
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> expect ball PBI-142 is dana since 2026-11-23 11:02
> wait 30m
> expect letter briefing to petra
> expect ball PBI-142 is petra since 2026-11-23 11:32
> reply from petra to briefing: 3 No Excel.
> expect letter ruling to dana, sam
> expect ball PBI-142 is dana
> reply from dana to ruling: /resolved
> expect ball PBI-142 is nobody
