# Apple answers from another account than the one invited: with the reply address of Sam it counts.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam accepts as sam.private@icloud.example
> expect mail is held says "not invited"
> sam accepts as sam.private@icloud.example threaded
> expect calls agreed
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
