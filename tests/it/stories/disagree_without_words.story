# A disagreement without words quotes nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years.
> expect letter answer to dana
> reply from dana to answer: /disagree
> wait 30m
> expect letter briefing to petra says "Dana Dev disagrees."
