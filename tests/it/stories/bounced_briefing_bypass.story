# Until a note has reached somebody the report says that the PO does not know; each way that
# reaches them counts: the PO's other address, the delegate.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> expect bypass 0 of 1 says "the note is due by"
> wait 30m
> expect letter briefing to petra
> expect bypass 1 of 1 says "Petra Po was briefed after 30 min"
# A full mailbox: it counts as not given from the report on, until it is given again.
> bounce briefing to petra status 5.2.2
> expect bypass 0 of 1 says "the note did not arrive: it bounced (5.2.2)"
> wait 25h
> expect letter briefing to petra
> expect bypass 1 of 1 says "Petra Po was briefed after 24 h 30 min"
# No such mailbox: at once to her other address, and to Dirk when that bounces too.
> bounce briefing to petra
> expect letter briefing to petra at petra@alias.example
> expect bypass 1 of 1 says "Petra Po"
> bounce briefing to petra
> expect letter briefing to dirk
> expect bypass 1 of 1 says "Dirk Deputy was briefed"
> expect people says "petra@acme.example takes no mail" says "trialogue people try petra@alias.example"
> wait 1m
> bounce briefing to dirk
> expect letter briefing to dirk at dirk@alias.example
> wait 1m
> bounce briefing to dirk
> expect letter notice to dana says "The briefing to Petra Po" says "was not delivered"
> expect bypass 0 of 1 says "did not arrive"
> wait 3d
> expect bypass 0 of 1 says "did not arrive"
# The admin knows that her mailbox is back: the note is given on the next day.
> admin tries petra@acme.example
> expect people lacks "petra@acme.example takes no mail"
> admin tries petra@acme.example is too late
> wait 1d
> expect letter briefing to petra at petra@acme.example
> expect bypass 1 of 1 says "Petra Po was briefed"
