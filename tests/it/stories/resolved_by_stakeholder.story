at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /resolved
> expect mail is held says "/resolved is for"
> expect letter help to sam
> expect clarification PBI-142 is open
