# No longer needed before the invitation: the slot is given back, Sam is told in one line.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 1h
> reply from dana to receipt: /resolved
> expect letter notice to sam says "No answer is needed any more"
> expect clarification PBI-142 is resolved
> expect calls cancelled
> wait 48h
> expect nothing
# An answer that crosses it is filed, handed on and briefed all the same.
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
