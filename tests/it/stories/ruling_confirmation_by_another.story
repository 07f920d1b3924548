# The confirmation's secret has leaked to Sam: it is not his to give.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 1
> expect letter confirm to petra
> leak confirm of petra to sam: yes
> expect mail is held says "somebody else"
> expect rulings none
> expect nothing
