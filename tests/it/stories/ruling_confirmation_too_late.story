# What comes too late and needs no answer: a no, and words that are neither. A yes from elsewhere is
# answered no more than before.
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
> wait 61m
> reply from petra to confirm: I have to look at it first, what is in there?
> expect mail is held says "lapsed"
> leak confirm of petra to sam: yes
> expect mail is held says "somebody else"
> reply from petra to confirm forged: yes
> expect mail is held says "somebody else"
> reply from petra to confirm: no
> expect mail is recorded says "says no"
> expect rulings none
> expect nothing
