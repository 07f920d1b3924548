# The registered address says that it did not rule: nothing is ruled, and the request is used up. A
# yes after that rules nothing, and its sender is told so, once.
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
> expect mail is held says "the registered address is asked to confirm"
> expect letter confirm to petra
> reply from petra to confirm: I have to look at it first, what is in there?
> expect mail is held says "neither yes nor no"
> expect letter help to petra says "neither" says "agreed" says "yes"
> expect rulings none
> reply from petra to confirm: No! That wasn't me
> expect mail is recorded says "says no"
> expect held petra@acme.example
> expect rulings none
> reply from petra to confirm: Yes
> expect mail is held says "used already"
> expect letter help to petra says "came after a" says "agreed" says "the briefing note" says "1"
> expect rulings none
> reply from petra to confirm: Yes, it was
> expect mail is recorded says "told so before"
> expect nothing
