# The same of a correction that nobody vouches for: it stops, and its file beside words for the team
# alone is the team's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified file "costs.csv" 3: 3 Three years.
  /internal
  It is in the budget.
> expect letter ruling to dana files "costs.csv" says "NOT VERIFIED" says "It is in the budget."
> expect letter ruling to sam files none lacks "costs.csv" lacks "budget"
> expect letter confirm to petra
