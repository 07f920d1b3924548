# No answer in four working hours of Sam's: one nudge. His answer to it is an answer.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:01
> expect nothing
> wait until 14:02
> expect letter nudge to sam says "Dana Dev still waits for your answer, since today 10:02" says "One sentence is enough" subject "[PBI-142] Archived orders?"
> reply from sam to nudge: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait 72h
> expect nothing
