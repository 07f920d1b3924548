# No address of the PO takes mail and nobody stands in: the note stays owed, day by day.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> bounce briefing to petra
> expect letter briefing to petra
> bounce briefing to petra
> expect conversations due
> expect letter notice to dana says "The briefing to Petra Po" says "was not delivered"
> wait 3d
> expect nothing
> expect conversations due
# A word of hers is enough.
> reply from petra to briefing: I am here again.
> expect letter answer to dana
> wait 1d
> expect letter briefing to petra
> expect conversations briefed
