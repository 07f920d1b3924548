# A release that names the item is heeded, though the mail answers another thread.
policy digest 08:30
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam forged to question of PBI-142: The new logo.
> expect mail is held
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: release 1 PBI-150
> expect letter answer to ravi says "new logo"
> expect nothing
