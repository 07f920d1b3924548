# Recorded, never answered, never an answer; Dana learns that the question waits.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-11-30
> expect mail is recorded
> expect letter notice to dana says "the question waits"
> expect nothing
> expect clarification PBI-150 is open
> expect conversations none
