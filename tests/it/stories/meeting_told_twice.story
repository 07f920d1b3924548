# The same invitation comes once more, and then from Sam, who hands it on: one call.
at Mon 2026-11-23 10:02
> meeting of dana with sam,petra at 2026-11-24T15:00 title "[PBI-142] Archived orders?"
> again
> meeting of sam with sam,petra at 2026-11-24T15:00 title "[PBI-142] Archived orders?" organizer dana@acme.example
> expect mail is filed
> expect nothing
> expect calls invited
