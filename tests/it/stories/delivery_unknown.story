# Nobody knows whether the question arrived: sent once more, then Dana hears that it may not have.
at Mon 2026-11-23 10:02
> mailbox of sam loses
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> expect letter question to sam
> expect letter notice to dana says "may not have arrived" lacks "was not delivered"
> mailbox of sam works
> reply from sam to question: Yes.
> expect letter answer to dana
# Of a note as much: it is not given a second time, for it may have arrived.
> mailbox of petra loses
> wait 35m
> expect letter briefing to petra
> expect letter briefing to petra
> expect conversations briefed
> wait 72h
> expect nothing
