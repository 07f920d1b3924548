# The same of a correction that nobody vouches for: it stops. Its words for the team alone, and the files
# beside them, go with the ruling, once it is confirmed.
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
> expect letter ruling to dana files none says "NOT VERIFIED" lacks "It is in the budget." lacks "costs.csv"
> expect letter ruling to sam files none lacks "costs.csv" lacks "budget"
> expect letter confirm to petra files none says "goes with it: costs.csv" says "It is in the budget."
> reply from petra to confirm: yes
> expect letter ruling to dana files "costs.csv" says "It is in the budget." lacks "NOT VERIFIED"
> expect letter ruling to sam files none lacks "costs.csv" lacks "budget"
> expect nothing
