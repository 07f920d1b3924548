# Sam puts the question to a colleague, with us in Cc alone: that answers nothing, and Dana reads it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam to nora@acme.example cc clarify: Fwd: [PBI-150] Which logo?
  Nora, can you answer this?
> expect letter answer to dana says "Nora, can you answer this?"
> expect ball PBI-150 is sam
> reply from sam to question: The new one.
> expect letter answer to dana says "The new one."
> wait 30m
> expect letter briefing to petra
