# A call that was not held is no conversation, whatever is said beside the number.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 2 Sam was ill.
> expect letter invitation to dana, sam, petra
> expect calls not-held, invited
