# A further question joins the call in which Dirk sits, and the last one to leave calls it off.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> petra declines
> expect letter invitation to dana, sam, dirk
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "It is settled in the call that is booked"
> expect letter question to sam
> expect letter invitation to dana, sam, dirk sequence 1 says "PBI-150"
> reply from sam to question of PBI-142: Yes.
> expect letter answer to dana
> expect letter invitation to dana, sam, dirk lacks "PBI-142:"
> reply from sam to question of PBI-150: The new one.
> expect letter answer to dana
> expect letter cancellation to dana, sam, dirk
> expect calls cancelled
> wait 30m
> expect letter briefing to petra, petra
