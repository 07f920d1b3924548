# The question that a call was booked for is answered by mail; the call stays for the other, and its
# letters keep their subject. What is said of it under that subject belongs to the call.
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
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra says "PBI-150"
> reply from sam to question of PBI-142: Yes.
> expect letter answer to dana
> expect letter invitation to dana, sam, petra says "PBI-150" lacks "Archived orders? (" subject "[PBI-142] Call: Archived orders?"
> wait until 14:31
> expect letter outcome-request to dana
> expect letter briefing to petra
> reply from dana to outcome-request: Decision: the new logo.
> expect letter read-back to sam says "the new logo"
> expect letter briefing to petra says "the new logo"
> expect clarification PBI-150 is briefed
