# Dana asks on: the note on what was said goes, and the question stays open with Sam.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 10m
> reply from dana to answer: Those of 2019 too?
> expect letter answer to sam says "2019"
> wait 30m
> expect letter briefing to petra says "all of them" says "2019"
> expect clarification PBI-142 is open
> reply from sam to answer: Yes, those too.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "those too"
> expect clarification PBI-142 is briefed
