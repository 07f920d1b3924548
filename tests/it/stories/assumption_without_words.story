# Nothing is assumed by the command alone.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume
> expect mail is held
> expect letter help to dana says "Write what you go by after it"
> expect assumptions none
> expect clarification PBI-142 is open
