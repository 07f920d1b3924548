at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from dana to receipt: /talked Sam says yes.
  Open: Excel as well?
> expect letter cancellation to dana, petra, sam says "has talked"
> expect letter read-back to sam
> expect letter notice to dana says "build none of the disputed part"
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Excel as well?"
> expect calls cancelled
> expect clarification PBI-142 is open
