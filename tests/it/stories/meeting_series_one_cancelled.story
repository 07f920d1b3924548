# One time of a series is called off (RECURRENCE-ID); the others stay. Then the rest is.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" rule "FREQ=WEEKLY;COUNT=3"
> wait 1m
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" sequence 1 instance 2026-11-24T15:00 cancelled
> expect calls cancelled, invited, invited
> wait until 2026-11-24 16:00
> expect nothing
> meeting of dana with sam at 2026-12-01T15:00 title "[PBI-142] Archived orders?" sequence 2 cancelled
> expect calls cancelled, cancelled, cancelled
> wait until 2026-12-09 16:00
> expect nothing
