# Nobody is asked their own question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Dana
> expect mail is held says "who asks it"
> expect letter help to sam says "That is who asks"
> expect clarification PBI-142 is open
> expect calls kept
> mail from dana: [PBI-150] Which logo?
  /ask Dana
  Old or new?
> expect mail is held says "nobody to ask"
> expect letter help to dana says "That is you"
> reply from sam to question: Yes then.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
