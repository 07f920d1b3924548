# The slot that receipt and question named is the one invited to, though the alarm rings a moment late and
# its notice is short by that; after an outage of hours another is looked for.
person sam hours Mon-Fri 10:00-17:00
at Tue 2026-11-24 09:05
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "14:00-14:15"
> expect letter question to sam says "14:00-14:15"
> wait until 2026-11-24 11:59
> clock jumps 2m
> expect letter invitation to dana says "14:00-14:15"
> expect letter invitation to sam says "14:00-14:15"
> expect letter invitation to petra says "14:00-14:15"
