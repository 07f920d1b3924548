# A number with nothing but a closing below it is a number alone: the item is called as the question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 2

  Best regards,
  Petra
> expect letter ruling to dana, sam lacks "Best regards"
> expect rulings out-of-scope
