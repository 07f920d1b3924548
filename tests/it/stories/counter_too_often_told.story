# Of proposals that come too late the developer hears three times within a day.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam counters 2026-11-23T13:00
> expect letter invitation to dana, sam, petra sequence 1
> sam counters 2026-11-23T13:30
> expect letter invitation to dana, sam, petra sequence 2
> sam counters 2026-11-23T14:00
> expect letter invitation to dana, sam, petra sequence 3
> sam counters 2026-11-23T14:30
> expect letter invitation to dana, sam, petra sequence 4
> sam counters 2026-11-23T15:00
> expect letter invitation to dana, sam, petra sequence 5
> sam counters 2026-11-23T15:30
> expect letter notice to dana says "Sam Sales proposes"
> sam counters 2026-11-23T15:45
> expect letter notice to dana says "Sam Sales proposes"
> sam counters 2026-11-23T16:00
> expect letter notice to dana says "Sam Sales proposes"
> sam counters 2026-11-23T16:15
> expect nothing
> expect mail is held says "told as often as may be within a day"
