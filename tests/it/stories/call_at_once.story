policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "is booked"
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
# Sam answers by mail after all: the call is off, everybody is told once.
> reply from sam to question: Yes.
> expect letter answer to dana
> expect letter cancellation to sam, petra method CANCEL sequence 1
> expect letter cancellation to dana method CANCEL sequence 1
> wait 30m
> expect letter briefing to petra
> expect calls cancelled
