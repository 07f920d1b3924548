# Without plus-addresses a bare yes in the thread of the letter that asks is that confirmation, once.
plus-addresses none
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
> reply from petra to briefing bare unverified: 1
> expect letter confirm to petra
# Without proof it is nobody's yes.
> reply from petra to confirm bare unverified: yes
> expect mail is held says "nobody vouches for"
> expect rulings none
> reply from petra to confirm bare: Yes.

  Petra
> expect letter ruling to dana
> expect rulings agreed
# Once more, it goes to nobody as an answer.
> reply from petra to confirm bare: yes
> expect mail is held says "used already"
> expect nothing
