# A yes with a condition confirms nothing: what was asked for is done whole or not at all.
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
> reply from petra to confirm: Yes, but only for one year.
> expect rulings none
> expect letter help to petra
