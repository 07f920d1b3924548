# An answer that comes when the call is over changes nothing, and nobody is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> sam declines
> expect mail is filed says "over"
> petra accepts
> expect mail is filed says "over"
> expect nothing
> expect calls passed
