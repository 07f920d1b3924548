# Another answers than who is asked: a correction of what was said goes to both.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Columns
  Which columns?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> mail from tess: [PBI-142] Columns
  Name, order number, amount, and additionally the phone number.
> expect letter answer to dana
> expect letter notice to sam
> wait 1h
> expect letter briefing to petra says "Sam and Tess too with 2 and 3"
> reply from petra to briefing: 2
> expect letter ruling to dana, sam, tess says "additionally the phone number"
> expect nothing
