# Petra reads along nowhere, but writes into the thread by the tag: to Dana alone, and it decides
# nothing and frees no slot.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from petra: Re: [PBI-142] Archived orders?
  Mind the tax law.
> expect letter answer to dana says "Mind the tax law." says "decides"
> expect clarification PBI-142 is open
> expect calls kept
> wait 2h
> expect letter invitation to dana, sam, petra
