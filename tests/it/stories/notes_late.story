# Petra was not in the call and notes are late: she is briefed in time, without them; when they
# come, once more.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana says "15:30"
> wait until 15:29
> expect nothing
> wait until 15:30
> expect letter briefing to petra says "Nobody has said yet whether this call was held"
> reply from dana to outcome-request: Two years back.
> expect letter read-back to sam
> expect letter briefing to petra says "here is what is new" says "Two years back."
> expect conversations briefed
> expect clarification PBI-142 is briefed
> wait 72h
> expect nothing
