# The mailbox is an attendee: its organizer reads one line. No calendar answer is sent.
at Mon 2026-11-23 10:02
> meeting of dana with sam,petra at 2026-11-24T15:00 title "[PBI-142] Archived orders?" invited
> expect letter notice to dana says "is on record with" lacks "BEGIN:VCALENDAR"
> meeting of dana with sam,petra at 2026-11-24T16:00 title "[PBI-142] Archived orders?" invited sequence 1
> expect nothing
> wait until 2026-11-24 16:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
