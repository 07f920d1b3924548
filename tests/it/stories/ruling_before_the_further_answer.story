# A note is ruled on twice, and a further question waits: nothing is lost.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 10m
> reply from dana to answer: Those of 2019 too?
> expect letter answer to sam
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from sam to answer: No, not those.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "No, not those."
> expect clarification PBI-142 is briefed
