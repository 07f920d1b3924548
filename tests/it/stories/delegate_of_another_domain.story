# Nobody from elsewhere is let in: Sam is asked to come or to name somebody on record.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam delegates to x@far.example
> expect letter notice to sam says "nobody of that address is on record"
> expect nothing
> reply from sam to notice: yes
> expect calls agreed
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
