at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> petra accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 1 Petra could not join. Two years back.
  Open: Excel?
> expect letter read-back to sam says "Two years back."
> expect letter briefing to petra says "NEEDS YOUR RULING" says "not everybody was there" says "Excel?"
> expect letter notice to dana says "Please build none of the disputed part"
> expect clarification PBI-142 is open
