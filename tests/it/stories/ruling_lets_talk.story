# Ruling 4 books a call with Petra; its invitation is what tells the others.
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
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> expect rulings lets-talk
> expect clarification PBI-142 is open
> sam accepts
> wait until 13:00
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years it is.
> expect letter read-back to sam
> expect letter briefing to petra says "Two years it is."
> expect clarification PBI-142 is briefed
