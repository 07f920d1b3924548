# Nobody else is named for the item: the question goes to the other address, and when that takes no
# mail either, the developer is told what is left to do.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam delayed
> expect mail is recorded
> expect nothing
> bounce question to sam
> expect mail is recorded says "bounce"
> expect reach sam 5.1.1
> expect letter notice to dana says "was not delivered" says "goes out once more"
> expect letter question to sam at sam@alias.example
> bounce question to sam
> expect status question refused
> expect letter notice to dana says "was not delivered" says "another way, or reply" says "/ask"
> expect clarification PBI-150 is open
> again by another way
> expect nothing
