# One that does not suit is declined, with the three nearest times that do. A number takes one.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam counters 2026-11-23T17:30
> expect letter counter-declined to sam method DECLINECOUNTER sequence 0 slot 2026-11-23T17:30 says "outside the working hours of Dana and" says "today 16:45-17:00" says "today 16:30-16:45" says "today 16:15-16:30"
> expect nothing
> reply from sam to counter-declined: 2
> expect letter invitation to dana, petra slot 2026-11-23T16:30 sequence 1 says "Sam proposed it"
> expect letter invitation to sam slot 2026-11-23T16:30 sequence 1
> expect calls agreed
> wait until 16:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
