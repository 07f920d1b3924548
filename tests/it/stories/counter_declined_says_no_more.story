# What stands in another's calendar is not told: another call of Ravi's shows as "can't".
policy book at once
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-150] Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra slot 2026-11-23T12:15
> sam accepts
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> dana counters 2026-11-23T12:15
> expect letter counter-declined to dana says "not free: Sam" lacks "logo"
> wait until 12:30
> expect letter cancellation to dana, sam, petra
> expect letter outcome-request to ravi
> reply from ravi to outcome-request: 3
> expect letter notice to sam
