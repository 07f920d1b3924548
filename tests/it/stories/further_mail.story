# Further mail after a note is a new conversation, and a note of what is new.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Yes."
> reply from dana to answer: And how far back?
> expect letter answer to sam says "And how far back?"
> expect clarification PBI-142 is open
> wait 2h
> expect nothing
> reply from sam to answer: Two years.
> expect letter answer to dana says "Two years."
> wait 30m
> expect letter briefing to petra says "Two years." says "And how far back?"
> expect clarification PBI-142 is briefed
> expect conversations briefed, briefed
> wait 48h
> expect nothing
