policy book on request
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "is kept free"
> expect letter question to sam
> wait until 12:00
> expect nothing
> reply from dana to receipt: /call
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:00
> sam accepts
> petra declines
> expect calls agreed
> wait until 14:15
> expect letter outcome-request to dana
> reply from dana to outcome-request: Yes, they are in.
> expect letter read-back to sam
> expect letter briefing to petra says "without you"
