# A team without nudges has none.
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 240h
> expect nothing
