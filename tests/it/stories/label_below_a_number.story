# A label that a program puts there is no word of theirs.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, as a CSV with semicolons.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 3

  Classification: Internal
> expect letter help to petra says "Write what is right"
> expect rulings none
