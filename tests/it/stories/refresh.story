# The newest version again, once an hour; of a call that is off, the cancellation.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15 sequence 0
> sam refreshes
> expect letter invitation to sam slot 2026-11-23T12:15 sequence 0
> sam refreshes
> expect nothing
> reply from dana to receipt: /resolved
> expect letter cancellation to dana, sam, petra sequence 1
> wait 1h
> sam refreshes version 1
> expect letter cancellation to sam sequence 1
