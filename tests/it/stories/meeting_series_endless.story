# A series without an end is followed for its next twenty times, not for ever.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" rule "FREQ=WEEKLY"
> expect nothing
> expect calls invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited, invited
> wait 1m
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" sequence 1 cancelled
> expect calls cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled, cancelled
