# The call that Sam did not accept is dropped; that one mail is also the nudge.
policy nudge 4h 8h
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 12:02
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> wait until 13:45
> expect letter cancellation to dana, sam, petra
> wait until 2026-11-24 10:01
> expect nothing
> wait until 2026-11-24 10:02
> expect letter question to tess
> expect letter notice to sam, dana
