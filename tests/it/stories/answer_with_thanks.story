# A polite yes is an answer; thanks alone are none.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, thank you.
> expect letter answer to dana says "Yes, thank you."
> reply from dana to answer: Great, thank you Sam!
> expect letter answer to sam
> reply from sam to answer: No worries!
> expect nothing
> wait 30m
> expect letter briefing to petra says "Yes, thank you."
> expect nothing
