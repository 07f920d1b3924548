at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam delayed
> expect mail is recorded
> expect nothing
> bounce question to sam
> expect mail is recorded says "bounce"
> expect letter notice to dana says "was not delivered" says "/ask"
> expect clarification PBI-142 is open
