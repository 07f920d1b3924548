# Not held and no longer needed: no read-back, no briefing, and Sam, who never answered, is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam says "No answer is needed"
> expect calls not-held
> expect clarification PBI-142 is resolved
> expect conversations none
> wait 72h
> expect nothing
