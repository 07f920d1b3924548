# What was ruled is reversed by a ruling alone: a correction that nobody vouches for reopens nothing.
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
> reply from petra to briefing: 1
> expect letter ruling to dana
> expect conversations ruled
> reply from petra to briefing unverified: 3 None of them.
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "correction" says "None of them."
> expect nothing
> expect rulings agreed
> expect clarification PBI-142 is closed
> reply from petra to confirm: yes
> expect letter ruling to dana, sam says "None of them."
> expect rulings agreed, correction
> expect clarification PBI-142 is open
