# A sentence that begins with a figure or an ordinal is no ruling of that number: it is asked back.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, as a CSV with semicolons.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 4 of us think it must be a comma.
> expect letter confirm to petra
> expect rulings none
> reply from petra to briefing: 3. Dezember geht live.
> expect letter confirm to petra
> expect rulings none
> reply from petra to briefing: 1 thing is missing: commas.
> expect letter confirm to petra
> expect rulings none
