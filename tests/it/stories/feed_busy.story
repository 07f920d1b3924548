# What Sam's and Petra's calendars say is kept clear, buffers included; tentative time is taken
# only where there is no better.
feed sam 2026-11-23 12:00 to 14:00
feed petra 2026-11-23 14:15 to 15:00, 2026-11-23 15:10 to 15:50 away, 2026-11-23 16:00 to 16:30 tentative
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "is booked"
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T16:30
