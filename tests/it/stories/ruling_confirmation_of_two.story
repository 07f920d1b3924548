# A note on two questions: its one confirmation rules on both.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
  /po
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, new logo.
> expect letter read-back to sam
> expect letter briefing to petra says "PBI-142" says "PBI-150" says "NEEDS YOUR RULING"
> reply from petra to briefing unverified: 1
> expect letter confirm to petra
> reply from petra to confirm unverified: yes
> expect letter ruling to dana says "Archived orders?"
> expect letter ruling to dana says "Which logo?"
> expect rulings agreed, agreed
> expect clarification PBI-142 is closed
> expect clarification PBI-150 is closed
