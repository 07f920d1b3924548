# A series: each of its times is a call of its own, and asked about when it is over.
at Mon 2026-11-23 10:02
> meeting of dana with sam,petra at 2026-11-24T15:00 title "[PBI-142] Archived orders?" rule "FREQ=WEEKLY;COUNT=3"
> expect nothing
> expect calls invited, invited, invited
> wait until 2026-11-24 15:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years back.
> expect letter read-back to sam
> expect letter briefing to petra says "Two years back."
> expect calls held, invited, invited
> wait until 2026-12-01 15:29
> expect nothing
> wait until 2026-12-01 15:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: And archived invoices.
> expect letter read-back to sam
> expect letter briefing to petra says "archived invoices"
> expect calls held, held, invited
