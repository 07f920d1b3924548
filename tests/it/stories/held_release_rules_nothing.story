# A release stands for who a mail is from, and never makes a ruling of it.
policy rulings always
at Mon 2026-11-23 10:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 1
> expect mail is held says "waits for a confirmation"
> expect letter confirm to petra
> wait 2h
> admin releases petra
> expect mail is held says "released by the admin"
> expect rulings
> expect nothing
