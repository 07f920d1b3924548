# One of two questions of a call is resolved after its time: booked again is the other alone.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> mail from dana: [PBI-142] Time zones?
  Which time zone do the dates use?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> sam accepts
> wait until 2026-11-23 12:50
> expect letter outcome-request to dana
> reply from dana to receipt 2: /resolved
> expect letter notice to sam says "No answer is needed"
> reply from dana to outcome-request: 2
> expect letter invitation to dana, sam, petra says "Archived orders?" lacks "Time zones?"
