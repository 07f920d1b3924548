# Of two commands that don't go together none is obeyed, and their sender is asked which is meant.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved
  /ask kim
> expect letter help to dana says "/ask kim" says "does not go together"
> expect mail is held
> expect clarification PBI-142 is open
> reply from dana to receipt: /assume all of them
  /resolved
> expect letter help to dana says "/resolved" says "none of them was done"
> expect clarification PBI-142 is open
> expect nothing
