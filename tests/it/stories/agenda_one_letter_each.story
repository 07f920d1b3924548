# A question joins an invited call, and leaves it: one letter each a change.
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
> expect letter invitation to dana, sam, petra sequence 0 says "PBI-150"
> expect nothing
> reply from dana to receipt of PBI-150: /resolved
> expect letter invitation to dana, sam, petra sequence 0 lacks "PBI-150" says "the question is no longer needed"
> expect nothing
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana lacks "PBI-150"
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra lacks "PBI-150"
> expect clarification PBI-150 is resolved
