# Recorded, never answered, never an answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-11-30
> expect mail is recorded
> expect nothing
> expect clarification PBI-142 is open
> expect conversations none
