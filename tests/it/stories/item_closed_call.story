# What lapses leaves the agenda, and a call about nothing else is off; the cancellation is the one
# line that tells of it.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra says "Which logo?"
> backlog PBI-150 is Closed
> expect letter invitation to dana, sam, petra says "the item is closed"
> backlog PBI-142 is Erledigt
> expect letter cancellation to dana, sam, petra says "the item is closed"
> expect nothing
