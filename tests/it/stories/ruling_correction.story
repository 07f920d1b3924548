# Ruling 3: what is right goes to developer and stakeholder, and the question is open again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 3
  Only the last two years.
> expect letter ruling to dana, sam says "Only the last two years."
> expect rulings correction
> expect clarification PBI-142 is open
> expect ball PBI-142 is dana since 2026-11-23 10:32
