# A call is agreed: nobody else is asked, and once it is over Dana says what came of it.
person petra off 2026-11-23 2026-11-24
nobody dirk
policy book at once
at Mon 2026-11-23 15:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-25T09:00
> sam accepts
> wait until 2026-11-24 15:30
> expect nothing
> wait until 2026-11-25 09:15
> expect letter outcome-request to dana
> wait until 2026-11-26 12:00
> expect letter briefing to petra
> wait 48h
> expect nothing to sam, tess
