# Sam also while a call is booked; Dana once its time is over.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> expect ball PBI-142 is sam
> wait until 12:30
> expect letter outcome-request to dana
> expect ball PBI-142 is dana since 2026-11-23 12:30
> reply from dana to outcome-request: Yes.
> expect letter read-back to sam
> expect letter briefing to petra
> expect ball PBI-142 is nobody
