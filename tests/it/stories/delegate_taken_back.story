# Sam comes after all: Kim is not needed.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam delegates to kim
> expect letter invitation to kim
> expect letter notice to dana
> wait 1m
> sam accepts
> expect letter cancellation to kim says "answered in person"
> expect calls agreed
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
