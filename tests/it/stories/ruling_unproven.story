# Number 1 mailed without token, thread and vouching: the registered address is asked, once.
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
> reply from petra to briefing tokenless unthreaded unverified: 1
> expect mail is held says "the registered address is asked to confirm"
> expect letter confirm to petra says "agreed" from "Acme clarifications"
> expect rulings none
> reply from petra to briefing tokenless unthreaded unverified: 1
> expect mail is held says "asked already"
> expect nothing
> reply from petra to confirm unverified: yes
> expect letter ruling to dana
> expect rulings agreed
# Single use.
> reply from petra to confirm: yes
> expect mail is recorded says "used already"
> expect rulings agreed
