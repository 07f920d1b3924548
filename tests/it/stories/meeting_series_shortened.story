# A newer version of the series has fewer times: those it has no more are off.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" rule "FREQ=WEEKLY;COUNT=3"
> wait 1m
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" rule "FREQ=WEEKLY;COUNT=1" sequence 1
> expect calls cancelled, cancelled, invited
