# The organizer moves it, with a higher SEQUENCE; an older version that comes late says nothing.
at Mon 2026-11-23 10:02
> meeting of dana with sam,petra at 2026-11-24T10:00 title "[PBI-142] Archived orders?" sequence 1
> meeting of dana with sam,petra at 2026-11-25T11:00 title "[PBI-142] Archived orders?" sequence 2
> meeting of dana with sam,petra at 2026-11-24T10:00 title "[PBI-142] Archived orders?" sequence 1
> expect mail is filed says "nothing new"
> wait until 2026-11-25 11:29
> expect nothing
> wait until 2026-11-25 11:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam
> expect calls not-held
