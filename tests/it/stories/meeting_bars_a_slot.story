# A meeting of their own takes time: no call is booked over it.
policy book at once
at Mon 2026-11-23 09:00
> meeting of dana with sam at 2026-11-23T11:00 title "[PBI-142] Archived orders?" lasts 1h
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:00
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: The old one.
> expect letter read-back to sam
> expect letter briefing to petra
