# A call of two obeys the same rule: not accepted in time, dropped.
nobody dirk
person petra off 2026-11-23 2026-11-24 2026-11-25
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "with Sam is booked"
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam
> wait until 13:45
> expect letter cancellation to dana, sam
