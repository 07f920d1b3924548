# The PO asks a stakeholder herself: a call counts against her day all the same.
policy po_daily_limit 1
policy book at once
at Mon 2026-11-23 10:02
> mail from petra: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to petra
> expect letter question to sam
> expect letter invitation to petra, sam slot 2026-11-23T12:15
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "tomorrow 09:00"
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-24T09:00
