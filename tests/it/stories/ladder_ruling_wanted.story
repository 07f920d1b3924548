# A ruling is wanted: the two don't talk alone; with nobody to rule it stays in mail.
nobody dirk
person petra off 2026-11-23 2026-11-24 2026-11-25 2026-11-26 2026-11-27 2026-11-30 2026-12-01
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana says "No call can be booked" says "a ruling is wanted"
> expect letter question to sam lacks "call"
> expect ladder PBI-142 is mail because "a ruling is wanted"
> expect calls none
