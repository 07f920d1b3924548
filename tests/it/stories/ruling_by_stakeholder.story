# Sam can't rule, however he writes it; his digits are words, and "/agreed" is told not to be his.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /agreed
> expect mail is held says "may not"
> expect letter help to sam
> expect rulings none
> reply from sam to question: 1
> expect letter answer to dana says "1"
> expect rulings none
> wait 30m
> expect letter briefing to petra
