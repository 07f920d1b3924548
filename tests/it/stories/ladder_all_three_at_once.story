# Waiting would lose the last time for all three before an answer is wanted: invited at once,
# before a delegate is thought of.
person petra hours Mon-Tue 12:00-12:30
policy answer_within 1d
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "A call with Sam and Petra is booked"
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> expect ladder PBI-142 is none
