# A ruling settles it: the call that was asked for meanwhile is off.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from dana to answer: /call
> expect letter invitation to dana, sam, petra
> reply from petra to briefing: 1
> expect letter cancellation to dana, sam, petra says "Petra has ruled on it"
> expect letter ruling to dana
> expect clarification PBI-142 is closed
> expect calls cancelled, cancelled
> wait 48h
> expect nothing
