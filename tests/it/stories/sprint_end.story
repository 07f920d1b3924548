# Nothing is booked past the Sprint's end.
sprint 2026-11-16 2026-11-23
at Mon 2026-11-23 15:30
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "No call can be booked"
> expect letter question to sam
