# The call is off: said once.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> reply from dana to receipt: /resolved
> expect letter cancellation to dana, sam, petra
> sam counters 2026-11-23T15:00
> expect letter notice to sam says "is off"
> sam counters 2026-11-23T15:30
> expect nothing
