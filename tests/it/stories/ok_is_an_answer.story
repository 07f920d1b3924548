# Ok is an answer to a question that has none.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Ok.
> expect letter answer to dana says "Ok."
> expect calls cancelled
> wait 30m
> expect letter briefing to petra says "Ok."
> expect clarification PBI-142 is briefed
