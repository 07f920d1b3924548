# Dana closes the exchange: it is briefed without waiting for quiet.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> reply from dana to answer: /resolved
> expect letter briefing to petra says "two years"
> expect conversations briefed
> expect clarification PBI-142 is resolved
> wait 48h
> expect nothing
