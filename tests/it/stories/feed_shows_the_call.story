# Sam's calendar shows the call itself: that is no conflict.
feed sam is free
policy book at once
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T11:15
> sam accepts
> feed of sam 2026-11-23 11:15 to 11:30
> wait until 10:20
> expect nothing
