# The same of what Dana asks her on after a ruling.
policy book on request
policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in? How far back?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, three years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from dana to ruling: And cancelled ones?
> expect letter answer to petra says "And cancelled ones?"
> reply from sam to question: The legal department wants it to be one year only.
> expect letter answer to dana
> expect letter answer to petra says "one year only"
> wait 2h
> expect ball PBI-142 is petra
