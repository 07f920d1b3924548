# Words during the call are none about how it went; an empty reply and thanks leave it open, too.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:17
> reply from sam to invitation: Sorry, can't join.
> expect letter answer to dana says "can't join"
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request:
> expect letter help to dana says "No words of your own"
> reply from dana to outcome-request: Thanks!
> expect nothing to petra
> expect nothing to sam
> expect calls passed
> wait until 14:47
> expect nothing to petra
> wait until 15:30
> expect letter briefing to petra says "Nobody has said"
> expect calls passed
