# Petra sends Ravi, who is no delegate: a delegate takes the seat, as when she declines.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> petra delegates to ravi
> expect letter invitation to dirk sequence 1
> expect letter invitation to dana, sam sequence 1
> sam accepts
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk, petra
