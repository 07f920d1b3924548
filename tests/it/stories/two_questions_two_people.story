# Two developers, one stakeholder: two calls that never overlap.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana, ravi
> expect letter question to sam
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15 subject "[PBI-142] Call: Archived orders?"
> expect letter invitation to ravi, sam, petra slot 2026-11-23T14:45 subject "[PBI-150] Call: Which logo?"
