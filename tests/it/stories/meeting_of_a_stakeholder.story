# Sam calls it, with a developer among those invited: Dana is asked what came of it.
at Mon 2026-11-23 10:02
> meeting of sam with dana,petra at 2026-11-24T15:00 title "[PBI-142] Archived orders?"
> expect calls invited
> wait until 2026-11-24 15:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
