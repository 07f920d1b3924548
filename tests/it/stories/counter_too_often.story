# After five moves people agree among themselves.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam counters 2026-11-23T13:00
> expect letter invitation to dana, sam, petra sequence 1
> sam counters 2026-11-23T13:30
> expect letter invitation to dana, sam, petra sequence 2
> dana counters 2026-11-23T14:00
> expect letter invitation to dana, sam, petra sequence 3
> sam counters 2026-11-23T14:30
> expect letter invitation to dana, sam, petra sequence 4
> sam counters 2026-11-23T15:00
> expect letter invitation to dana, sam, petra sequence 5
> sam counters 2026-11-23T15:30
> expect letter notice to dana says "Sam Sales proposes"
> expect nothing
> sam accepts
> wait until 15:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
