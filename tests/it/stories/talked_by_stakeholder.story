# Sam reports the talk: it is shown to Dana.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /talked I told Dana: two years.
> expect letter read-back to dana says "two years"
> expect letter briefing to petra
> expect clarification PBI-142 is briefed
