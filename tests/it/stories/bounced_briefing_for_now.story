# A full mailbox: the note is owed, and tried again the next day.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> bounce briefing to petra status 5.2.2
> expect mail is recorded says "letters to that address wait a while"
> expect conversations due
> expect status briefing refused
> wait 23h
> expect conversations due
> expect nothing
> wait 2h
> expect conversations briefed
> expect letter briefing to petra
