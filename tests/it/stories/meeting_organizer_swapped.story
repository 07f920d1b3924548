# Somebody else claims the meeting: neither moved nor called off.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T10:00 title "[PBI-142] Archived orders?"
> meeting of ravi with sam at 2026-11-24T12:00 title "[PBI-142] Archived orders?" sequence 5
> expect mail is held says "another organizer"
> meeting of ravi with sam at 2026-11-24T10:00 title "[PBI-142] Archived orders?" sequence 6 cancelled
> expect mail is held says "another organizer"
> meeting of sam with dana at 2026-11-24T10:00 title "[PBI-142] Archived orders?" sequence 7 cancelled unverified
> expect mail is held
> wait until 2026-11-24 10:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
