# Petra's day is full after one call: the next question's call is kept for the day after.
policy po_daily_limit 1
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi says "Tomorrow 09:00"
> expect letter question to sam
