# One note on two questions, a ruling for each by its letter (PRODUCT: "one call, one note with a
# part a question"): only what it says becomes a new item.
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
> expect letter briefing to petra says "A. PBI-142" says "B. PBI-150" says "a letter and a number for one"
> reply from petra to briefing: A: 1
  B: 2 A logo a customer
> expect letter ruling to dana says "Archived orders?" says "agreed"
> expect letter ruling to dana, sam says "A logo a customer"
> expect rulings agreed, out-of-scope
> expect candidates A logo a customer
> expect clarification PBI-142 is closed
> expect clarification PBI-150 is closed
