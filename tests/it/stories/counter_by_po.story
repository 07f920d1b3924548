# The Product Owner's proposal is taken like anybody's; one that does not suit moves nothing.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> petra counters 2026-11-23T16:00
> expect letter invitation to dana, sam slot 2026-11-23T16:00 sequence 1
> expect letter invitation to petra slot 2026-11-23T16:00 sequence 1
> petra counters 2026-11-23T19:00 declining
> expect letter counter-declined to petra
> expect letter invitation to dirk slot 2026-11-23T16:00 sequence 2
> expect letter invitation to dana, sam sequence 2
> sam accepts
> dirk accepts
> wait until 16:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk says "with Dirk in the Product"
> expect letter briefing to petra
