# A yes after its hour rules nothing, and its sender is told so, once: when it ran out, that nothing
# was done, and what to write to have it done.
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
> reply from petra to briefing unverified: 2 Archive export
> expect letter confirm to petra says "by 11:32"
> wait 61m
> reply from petra to confirm unverified: yes
> expect mail is held says "lapsed" says "the sender is told"
> expect letter help to petra says "came too late: it counted until 11:32" says "This was not done" says "out of scope" says "reply to the briefing note with the same words" says "2 Archive export"
> expect rulings none
> wait 61m
> reply from petra to confirm: yes, really
> expect mail is recorded says "its sender was told so before"
> expect nothing
# She can still rule by the note itself.
> reply from petra to briefing: 2 Archive export
> expect letter ruling to dana, sam
> expect rulings out-of-scope
