# The same of a question that is passed on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask tess
  /internal Sam is no help.
> expect letter question to tess lacks "no help"
> expect letter notice to dana
> expect letter notice to sam lacks "no help"
> reply from tess to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra says "no help"
