# Dana calls a meeting of her own with the mailbox in Cc: nothing is sent, then it is briefed.
at Mon 2026-11-23 10:02
> meeting of dana with sam,petra at 2026-11-24T15:00 title "[PBI-142] Archived orders?"
> expect nothing
> expect calls invited
> expect clarification PBI-142 is open
> wait until 2026-11-24 15:30
> expect letter outcome-request to dana says "Your call with Sam and Petra"
> reply from dana to outcome-request: Two years back.
> expect letter read-back to sam says "Two years back."
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "Two years back."
> expect calls held
