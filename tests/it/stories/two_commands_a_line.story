# Two commands on a line are two; none of them is words for Sam, and of the one that is not done Dana is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved /po
> expect letter notice to sam says "No answer is needed"
> expect letter help to dana says "nothing was said that could be ruled on"
> expect clarification PBI-142 is resolved
