# An event in Petra's calendar can't be placed in time: that day is unknown. While there is a
# time that is known, nothing is booked on a guess, and nobody is asked.
feed petra 2026-11-23 12:00 to 17:00 somewhere
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "is booked"
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-24T09:00
