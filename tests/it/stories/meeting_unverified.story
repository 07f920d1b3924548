# Nobody vouches for who tells it: held, nothing follows; nor from a stranger.
at Mon 2026-11-23 10:02
> meeting of dana with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?" unverified
> expect mail is held says "nobody vouches"
> meeting of mallory with sam at 2026-11-24T15:00 title "[PBI-142] Archived orders?"
> expect mail is held says "unknown sender"
> expect calls none
> wait until 2026-11-25 10:00
> expect nothing
