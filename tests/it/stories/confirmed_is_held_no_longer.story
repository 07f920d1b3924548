# A ruling that nothing vouched for waits for Petra's yes, and no longer than until it is there.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 1
> expect letter confirm to petra
> expect held petra@acme.example
> reply from petra to confirm: Yes
> expect letter ruling to dana
> expect rulings agreed
> expect held
