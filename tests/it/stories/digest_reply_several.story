# One line for several items where all of them get the same.
policy digest 08:30
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> mail from dana: [PBI-150] Which logo?
  /po
  Which logo?
> expect letter receipt to dana
> expect letter receipt to dana
> expect letter question to sam
> expect letter question to sam
> reply from sam to question 1: Yes.
> wait 1m
> reply from sam to question 2: The old one.
> expect letter answer to dana
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "2 questions wait for you."
> reply from petra to digest: 1 and 2 out of scope: Excel export
> expect letter help to petra says "1 and 2 out of scope"
> reply from petra to digest: 1 and 2 agreed
> expect letter ruling to dana says "agreed"
> expect letter ruling to dana says "agreed"
> expect rulings agreed, agreed
