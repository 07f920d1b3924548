# Friday 17:30: the question goes out at once, waits count from Monday.
at Fri 2026-11-27 17:30
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "Sam is back Mon 09:00"
> expect letter question to sam
> wait until 2026-11-30 10:59
> expect nothing
> wait until 2026-11-30 11:00
> expect letter invitation to dana, sam, petra slot 2026-11-30T13:00
