# A label that a program puts there is no word of theirs.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra unverified to briefing: 1
> expect letter confirm to petra
> reply from petra to confirm: Classification: Internal

  yes
> expect letter ruling to dana
