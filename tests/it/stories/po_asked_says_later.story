# Petra, asked in person, puts it off in plain words: Dana is told, and nothing is ruled.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: Next week.
> expect letter answer to dana says "Next week" says "This decides nothing"
> expect rulings none
> expect ball PBI-142 is petra since 2026-11-23 10:02
> reply from petra to question: later
> expect letter answer to dana says "later"
> expect rulings none
> expect ball PBI-142 is petra since 2026-11-23 10:02
