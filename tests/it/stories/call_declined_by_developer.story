policy attempts 1
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> dana declines
> expect letter invitation to dana, sam, petra sequence 1
> dana declines
> expect letter cancellation to dana, sam, petra sequence 2 says "1 other time was tried"
