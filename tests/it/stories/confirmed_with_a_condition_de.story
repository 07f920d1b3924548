# A yes with a condition confirms nothing.
person petra language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra unverified to briefing: 1
> expect letter confirm to petra
> reply from petra to confirm: Ja, das war ich. Aber nur für ein Jahr.
> expect rulings none
> expect letter help to petra
