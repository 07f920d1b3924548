# Nobody answers: the next stakeholder has the ball from the day they are asked; a nudge does not move it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 4h
> expect letter nudge to sam
> expect ball PBI-142 is sam since 2026-11-23 10:02
> wait until 2026-11-24 10:02
> expect letter question to tess
> expect letter notice to sam, dana
> expect ball PBI-142 is tess since 2026-11-24 10:02
> wait 1h
> reply from tess to question: Two years.
> expect letter answer to dana
> expect ball PBI-142 is dana since 2026-11-24 11:02
> wait 30m
> expect letter briefing to petra
> expect ball PBI-142 is nobody
