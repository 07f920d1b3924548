# Dana wrote to Sam herself: the answer may have reached her alone, so she is asked first.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana to clarify cc sam: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> wait until 14:02
> expect letter nudge to dana says "Sam Sales has not answered here. Did the answer reach you alone?"
> expect nothing to sam
> reply from dana to nudge: /talked Sam: two years.
> expect letter read-back to sam
> expect letter briefing to petra
> wait 72h
> expect nothing
