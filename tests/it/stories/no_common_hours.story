person sam zone Asia/Singapore
person sam hours Mon-Fri 09:00-15:00
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "No call can be booked: no common working hours with Sam"
> expect letter question to sam lacks "Rather talk"
> expect calls none
> wait 48h
> expect letter nudge to sam, petra
> expect nothing
