# Another stakeholder answers what Sam was asked: Sam need not, and the note says who answered.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from tess: [PBI-142] Archived orders?
  Never.
> expect letter answer to dana says "Tess"
> expect letter notice to sam says "No answer is needed any more"
> wait 1h
> expect letter briefing to petra says "Dana asked Sam. Tess answered."
