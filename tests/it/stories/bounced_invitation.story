# An invitation that bounced is not agreed to: the call is off, the asker is told.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> expect letter receipt to dana
> bounce invitation to sam
> expect letter cancellation to dana, petra says "the invitation did not reach Sam"
> expect letter notice to dana says "was not delivered"
> expect letter cancellation to sam
> expect calls cancelled
> expect ladder PBI-150 is mail because "did not reach Sam"
