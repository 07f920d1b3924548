# Another agenda or another delegate leaves the time: an answer to the older version counts.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> petra declines
> expect letter invitation to dirk sequence 1
> expect letter invitation to dana, sam sequence 1
> sam accepts version 1
> expect calls agreed
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk, petra
