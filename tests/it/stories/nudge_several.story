# Several questions in one mail, and at most one a day: the third waits until tomorrow.
policy book on request
policy nudge 4h
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 09:30
> mail from ravi: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> wait until 13:00
> expect letter nudge to sam says "Dana Dev still waits"
> wait until 17:00
> expect nothing
> mail from ravi: [PBI-150] Which font?
  Which font?
> expect letter receipt to ravi
> expect letter question to sam
> wait until 2026-11-24 08:59
> expect nothing
> wait until 2026-11-24 09:00
> expect letter nudge to sam says "Ravi Rust still waits" says "Which logo?" lacks "Which font?"
> wait until 2026-11-24 17:00
> expect nothing
> wait until 2026-11-25 09:00
> expect letter nudge to sam says "Which font?"
> wait 72h
> expect nothing
