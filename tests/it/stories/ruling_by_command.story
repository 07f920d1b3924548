# A ruling by command, with words, on a note for information: an item can be ruled on until it
# is closed.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from petra to briefing: /out-of-scope Archive export
> expect letter ruling to dana, sam
> expect rulings out-of-scope
> expect candidates Archive export
> reply from petra to briefing: /agreed
> expect letter ruling to dana, sam says "agreed"
> expect rulings out-of-scope, agreed
