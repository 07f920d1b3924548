# Nobody asks for the call: the kept slot is given back when its time comes, and nobody is told.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 24h
> expect letter nudge to sam says "still waits for your answer"
> expect nothing
> expect calls cancelled
> expect clarification PBI-150 is open
# It can still be asked for.
> reply from sam to question: call
> expect letter invitation to dana, sam, petra slot 2026-11-24T12:15
