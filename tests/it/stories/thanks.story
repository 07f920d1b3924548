# Thanks are a person's words: handed on, without asking for anything, and no cause of a note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from dana to answer: Thanks a lot, Sam!
> expect mail is filed
> expect letter answer to sam says "Thanks a lot, Sam!" lacks "One sentence is enough"
> wait 48h
> expect nothing
> expect clarification PBI-142 is briefed
> expect conversations briefed
