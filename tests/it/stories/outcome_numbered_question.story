# "2. The new one." belongs to the second question: the call was held, and the first stays open.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: 2. The new one.
> expect letter read-back to sam says "The new one." lacks "2. PBI" lacks "2. The new"
> expect letter briefing to petra says "the question is not settled yet" says "The new one." says "waits for Sam, asked" lacks "2. The new"
> expect clarification PBI-142 is open
> expect clarification PBI-150 is briefed
> expect calls held
> reply from dana to outcome-request: 1. Two years.
> expect letter read-back to sam says "Two years."
> expect letter briefing to petra says "Two years."
> expect clarification PBI-142 is briefed
> wait 48h
> expect nothing
