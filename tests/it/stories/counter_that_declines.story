# Outlook's "decline and propose": the time proposed does not suit, so the next that does is taken.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam counters 2026-11-23T08:00 declining
> expect letter counter-declined to sam says "it has passed"
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:30 sequence 1
> sam accepts
> wait until 12:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
