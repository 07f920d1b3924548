# The printed line itself: not held, and booked again; the next one is not needed any more.
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
> reply from dana to outcome-request: 2 did not take place
> expect letter invitation to dana, sam, petra slot 2026-11-23T16:30
> expect calls not-held, invited
> sam accepts
> wait until 16:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam says "No answer is needed"
> expect clarification PBI-142 is resolved
> expect calls not-held, not-held
> expect conversations none
> wait 48h
> expect nothing
