# A confidential item: its key alone in every subject.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-170] Buy?"
> wait until 2026-11-24 15:30
> expect letter outcome-request to dana subject "[PBI-170]" lacks "Buy"
> reply from dana to outcome-request: No.
> expect letter read-back to sam
> expect letter briefing to petra
