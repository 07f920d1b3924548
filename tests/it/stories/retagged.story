# A reply with another known tag was retagged on purpose: a clarification there, linked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> reply from dana to answer subject "Re: [PBI-150] Archived invoices?": And the invoices?
> expect mail is filed says "retagged from PBI-142"
> expect letter receipt to dana subject "Re: [PBI-150] Archived invoices?"
> expect letter question to sam says "And the invoices?"
> expect clarification PBI-150 is open
> expect links 2
> wait 30m
> expect letter briefing to petra says "two years"
> wait until 12:02
> expect letter invitation to dana, sam, petra
