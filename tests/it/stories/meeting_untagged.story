# Without a tag it is nobody's business here: on record as a mail, nothing is kept of it.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "Lunch"
> expect mail is recorded says "without a tag"
> expect calls none
> wait until 2026-11-25 10:00
> expect nothing
