# None while an accepted call is ahead.
policy book at once
person petra off 2026-11-23
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-24T09:00
> sam accepts
> wait until 2026-11-23 17:00
> expect nothing
> wait until 2026-11-24 09:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: The old one.
> expect letter read-back to sam
> expect letter briefing to petra
