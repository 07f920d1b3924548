# A line an item, by the numbers of that mail.
policy digest 08:30
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> mail from dana: [PBI-150] Which logo?
  /po
  Which logo?
> mail from dana: [PBI-142] Which format?
  /po
  Which format?
> mail from dana: [PBI-150] Which font?
  /po
  Which font?
> expect letter receipt to dana
> expect letter receipt to dana
> expect letter receipt to dana
> expect letter receipt to dana
> expect letter question to sam
> expect letter question to sam
> expect letter question to sam
> expect letter question to sam
> reply from sam to question 1: Yes.
> wait 1m
> reply from sam to question 2: The old one.
> wait 1m
> reply from sam to question 3: As Excel.
> wait 1m
> reply from sam to question 4: Any.
> expect letter answer to dana
> expect letter answer to dana
> expect letter answer to dana
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> expect letter briefing to petra
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "4 questions wait for you." says "1 PBI-142 Archived orders?" says "4 PBI-150 Which font?"
> reply from petra to digest: 1 agreed
  3 out of scope: Excel export
  2 later 2d
  4 delegate dirk
> expect letter ruling to dana says "agreed"
> expect letter ruling to dana, sam says "Excel export"
> expect letter briefing to dirk says "Which font?"
> expect letter notice to dana says "later, from Thu 09:00 on"
> expect rulings agreed, out-of-scope
> expect candidates Excel export
> wait until 2026-11-24 17:00
> expect letter nudge to dirk
> reply from dirk to briefing: 1
> expect letter ruling to dana
> wait until 2026-11-25 08:30
> expect letter digest to petra says "Dirk Deputy"
> wait until 2026-11-26 08:30
> expect letter digest to petra says "1 PBI-150 Which logo?" lacks "Which font?"
