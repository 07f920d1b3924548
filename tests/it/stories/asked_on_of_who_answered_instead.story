# Tess answers in the place of Sam, who was asked: what Dana asks on is hers to answer.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> mail from tess: [PBI-142] Archived orders?
  Yes, the tax office wants them.
> expect letter notice to sam says "No answer is needed any more"
> expect letter answer to dana says "Tess Tax answered" says "to ask on"
> wait 10m
> reply from dana to answer: How many years back?
> expect letter answer to tess says "Dana Dev adds" says "Please reply to this mail"
> expect ball PBI-142 is tess
> wait 40m
> expect letter briefing to petra says "waits for Tess"
