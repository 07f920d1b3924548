# Petra's correction stands in the place of the answer that it overrules.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  How far back do archived orders go in the export?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Archived orders go back three years.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from petra to briefing: 3 Only one year of archived orders.
> expect letter ruling to dana
> expect letter ruling to sam
> mail from ravi: [PBI-142] Age of archived orders
  How many years of archived orders go into the export?
> expect letter receipt to ravi says "Petra Po" says "Only one year" lacks "three years"
> expect letter question to sam
