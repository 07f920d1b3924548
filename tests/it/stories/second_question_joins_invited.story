# It joins a call that is invited already: same version, nobody accepts again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana says "It is settled in the call that is booked"
> expect letter question to sam
> expect letter invitation to dana, sam, petra sequence 0 says "PBI-150"
> expect calls agreed
# Sam answers the second by mail: it leaves the agenda, the call stands.
> reply from sam to question of PBI-150: The new one.
> expect letter answer to dana
> expect letter invitation to dana, sam, petra sequence 0 lacks "PBI-150"
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana
> expect letter briefing to petra says "The new one."
