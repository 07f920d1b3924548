# Not accepted in time: dropped, that one mail is also Sam's nudge, and nobody waits in an empty room.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> petra accepts
> dana accepts
> wait until 13:44
> expect nothing
> wait until 13:45
> expect letter cancellation to dana, petra says "Sam has not accepted"
> expect letter cancellation to sam says "still waits for you" lacks "need do nothing"
# He answers the cancellation by mail: it is the answer.
> reply from sam to cancellation: Sorry. Yes, two years.
> expect letter answer to dana says "two years"
> wait 30m
> expect letter briefing to petra says "two years"
> expect clarification PBI-142 is briefed
