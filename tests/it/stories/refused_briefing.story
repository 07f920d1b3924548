# Petra's server refuses the note: it is given again each day, with all its answers, until it is taken.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from sam to question: And two years back.
> expect letter answer to dana
> mailbox of petra refuses
> wait 30m
> expect status briefing refused
> expect conversations due
> expect letter notice to dana says "The briefing to Petra Po" says "was not delivered"
> wait 24h
> expect status briefing refused
> expect conversations due
> mailbox of petra works
> wait 25h
> expect letter briefing to petra says "Yes." says "And two years back."
> expect conversations briefed
> expect clarification PBI-142 is briefed
# And one that bounced.
> bounce briefing to petra status 5.2.2
> expect conversations due
> wait 24h
> expect letter briefing to petra says "Yes." says "And two years back."
> expect conversations briefed
> wait 72h
> expect nothing
