# A proposal to an older version is held against the current one.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam declines
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:30 sequence 1
> sam counters 2026-11-23T15:00 version 1
> expect letter invitation to dana, petra slot 2026-11-23T15:00 sequence 2
> expect letter invitation to sam slot 2026-11-23T15:00 sequence 2
> wait until 15:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
