# More is said while the note is owed: one note on all of it.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> mailbox of petra refuses
> wait 30m
> expect conversations due
> expect letter notice to dana says "The briefing to Petra Po"
> mailbox of petra works
> wait 2h
> reply from sam to question: But two years only.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Yes." says "But two years only."
> expect conversations briefed
> wait 72h
> expect nothing
