# Sam hands Dana's invitation on to the mailbox; what is followed then, Dana alone changes.
at Mon 2026-11-23 10:02
> meeting of sam with sam,petra organizer dana@acme.example at 2026-11-24T15:00 title "[PBI-142] Archived orders?"
> expect calls invited
> meeting of sam with sam,petra organizer dana@acme.example at 2026-11-24T16:00 title "[PBI-142] Archived orders?" sequence 1
> expect mail is filed says "its organizer alone changes"
> meeting of sam with sam,petra organizer dana@acme.example at 2026-11-24T15:00 title "[PBI-142] Archived orders?" sequence 2 cancelled
> expect mail is held says "organizer is another person"
> wait until 2026-11-24 15:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
