# A talk below /call goes on record, and the call is booked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /call
  /talked Sam: yes, but when?
> expect letter read-back to sam
> expect letter briefing to petra says "yes, but when?"
> expect letter invitation to dana, sam, petra
> expect nothing
