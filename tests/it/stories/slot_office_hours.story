# Petra's office hours come first: Dana is told why it is not sooner, and `slots` tells the rest.
policy book at once
policy office_hours Mon-Fri 15:00-16:00
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "first time inside Petra's office hours"
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> expect calls invited
> expect slots PBI-142 says "call booked: Mon 23 Nov 15:00 to 15:15" says "first time inside Petra's office hours" says "not Mon 23 Nov 12:15 to Mon 23 Nov 14:45: outside Petra's office hours"
