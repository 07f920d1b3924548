# An unknown name: told, and the question stays where it was.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Gwendolyn
> expect letter answer to dana says "ask Gwendolyn"
> expect letter help to sam says "Nobody of that name"
> expect ball PBI-142 is sam
> mail from dana: [PBI-150] Which logo?
  /ask Gwendolyn
  Old or new?
> expect mail is held
> expect letter help to dana
> expect clarification PBI-150 is none
