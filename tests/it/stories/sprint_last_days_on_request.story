# In the last two days of a Sprint a policy of calls on request only stays that.
policy book on request
sprint 2026-11-16 2026-11-24
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 4h
> expect letter nudge to sam
> expect nothing
