# A number that may be the start of a question, or one of two, is asked about; it rules nothing.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1 question first: who asked?
> expect mail is held says "it can be read otherwise"
> expect letter confirm to petra says "it can be read otherwise"
> expect rulings none
> reply from petra to confirm: no
> expect mail is recorded says "says no"
> reply from petra to briefing: 1, go ahead
> expect letter ruling to dana
> expect rulings agreed
