# The note on a call with two questions is refused: it is given again as one note on both.
nobody dirk
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
> mailbox of petra refuses
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, new logo.
> expect letter read-back to sam
> expect conversations due, due
> expect letter notice to dana says "The briefing to Petra Po" says "Which logo?"
> expect letter notice to dana says "The briefing to Petra Po" says "Archived orders?"
> mailbox of petra works
> wait 24h
> expect letter briefing to petra says "PBI-142" says "PBI-150" says "Two years, new logo."
> expect conversations briefed, briefed
> expect clarification PBI-142 is briefed
> expect clarification PBI-150 is briefed
> wait 72h
> expect nothing
