# The same where the Product Owner hands a note on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing bare: /delegate dirk
  /internal Dirk, mind the budget.
> expect letter briefing to dirk says "mind the budget"
