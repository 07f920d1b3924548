# Ruling 2 with a title: developer and stakeholder are told, a candidate is on record.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Excel too?
  Is Excel wanted as well?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, Excel would be great.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 2 Excel export of orders
> expect letter ruling to dana, sam says "Excel export of orders"
> expect rulings out-of-scope
> expect candidates Excel export of orders
> expect clarification PBI-142 is closed
# Promise 8: a ruling adds one each.
> expect count dana 3, sam 2, petra 1
