# One time of a series moves (RECURRENCE-ID); the others stay.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" rule "FREQ=WEEKLY;COUNT=2"
> wait 1m
> meeting of dana with sam at 2026-11-25T11:00 title "[PBI-142] Archived orders?" sequence 1 instance 2026-11-24T15:00
> expect calls invited, invited
> wait until 2026-11-24 16:00
> expect nothing
> wait until 2026-11-25 11:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
> expect calls held, invited
> wait until 2026-12-01 15:30
> expect letter outcome-request to dana
