at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 2
> expect letter invitation to dana, sam, petra slot 2026-11-23T16:30 sequence 0
> expect calls not-held, invited
> expect conversations none
> expect clarification PBI-150 is open
> wait until 16:00
> expect letter cancellation to dana, sam, petra
> wait 48h
> expect letter nudge to petra
> expect nothing
