# The organizer calls it off: nobody is asked what came of it, nothing is briefed.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T10:00 title "[PBI-142] Archived orders?"
> meeting of dana with sam at 2026-11-24T10:00 title "[PBI-142] Archived orders?" sequence 1 cancelled
> expect calls cancelled
> wait until 2026-11-25 10:00
> expect nothing
