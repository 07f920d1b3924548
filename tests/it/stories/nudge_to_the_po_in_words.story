# What the nudge offers with a stroke is understood without one.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:02
> expect letter nudge to sam
> wait until 2026-11-24 14:02
> expect letter question to tess
> expect letter notice to sam, dana
> expect letter nudge to petra
> expect rulings none
> reply from petra to nudge: later 2d
> expect rulings none
> reply from petra to nudge: No idea, sorry.
> expect letter answer to dana says "This decides nothing"
> expect letter help to petra says "answer nothing: the question still waits for Tess Tax"
> expect rulings none
> reply from petra to nudge: No longer needed.
> expect letter notice to tess says "No answer is needed"
> expect clarification PBI-142 is resolved
> expect rulings none
