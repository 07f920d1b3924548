# Sam's answer asks for more than the item says: Petra is asked to rule, Dana is told to build
# none of it until then, and an addition that was agreed is counted in the next note.
accepts PBI-142 CSV export of orders, archived ones as well, with number, customer and date.
sprint 2026-11-16 2026-11-27
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  How far back do archived orders go?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, the last two years, and also as Excel.
> expect letter answer to dana says "Please build none of “also as Excel” yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "Excel is not in the item's text" says "the last two years"
> expect clarification PBI-142 is open
> reply from petra to briefing: 1
> expect letter ruling to dana says "agreed"
> expect clarification PBI-142 is closed
> wait 30m
# What was agreed is no news a second time.
> mail from dana: [PBI-142] File name?
  What is the name of the file?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: orders.csv, and also as Excel.
> expect letter answer to dana lacks "build none"
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "1 agreed since the Sprint began"
