# The invitation numbers two questions: what Sam answers by these numbers is of each its own, and the
# call is not needed any more.
at Tue 2026-11-24 09:30
> mail from dana: [PBI-142] Archived?
  Archived orders in the export?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Logo?
  Old or new logo?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra says "PBI-142" says "PBI-150"
> reply from sam to invitation: 2. the new one
  1. yes, archived too
> expect letter answer to dana says "yes, archived too" says "Archived?" lacks "new one"
> expect letter answer to dana says "the new one" says "Logo?" lacks "archived too"
> expect letter cancellation to dana, sam, petra
> expect clarification PBI-142 is open
> expect clarification PBI-150 is open
> wait 40m
> expect letter briefing to petra says "archived too" lacks "new one"
> expect letter briefing to petra says "new one" lacks "archived too"
> wait 4h
> expect calls cancelled
