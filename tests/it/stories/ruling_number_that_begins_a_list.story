# A list, or a sentence that begins with a figure, is no ruling of that number: it is asked back.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, as a CSV with semicolons.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1. Comma, please.
  2. Only two years.
> expect letter confirm to petra
> expect rulings none
> reply from petra to briefing: 1 row per order, please.
> expect letter confirm to petra
> expect rulings none
> reply from petra to briefing: 2 decimals please.
> expect letter confirm to petra
> expect rulings none
