# Of proposals that nobody vouches for, the registered address hears three times within a day.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam counters 2026-11-23T15:00 unverified
> sam counters 2026-11-23T15:30 unverified
> sam counters 2026-11-23T16:00 unverified
> expect letter notice to sam
> expect letter notice to sam
> expect letter notice to sam
> sam counters 2026-11-23T16:30 unverified
> expect nothing
> expect mail is held says "told as often as may be within a day"
