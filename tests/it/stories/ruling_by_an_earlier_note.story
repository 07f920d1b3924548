# A ruling in reply to a note that was given to another since is one on what that note told of, not on later words.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and additionally as Excel.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> expect letter briefing to dirk
> wait 10m
> reply from dirk to briefing: 2 Excel
> expect letter ruling to dana, sam
> wait 10m
> reply from sam to ruling: I am not happy with that, the sales people count on it.
> expect letter answer to dana
> wait 40m
> expect letter briefing to dirk
> reply from petra to briefing: 1
> expect letter ruling to dana, sam says "of the ruling before: out of scope"
> expect letter notice to dirk says "ruled on it anew"
