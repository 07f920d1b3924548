# How long is told in days or hours; others have nothing to put off.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: /later next week
> expect letter help to petra says "later 2d"
> reply from dana to answer: /later 2d
> expect letter help to dana says "the Product Owner, or a delegate on duty"
