# /ask instead: who was never asked hears nothing, and the question goes to the other at once.
stakeholders PBI-142 sam kim
policy ask_once yes
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Separator?
  Which separator do you need?
> expect letter receipt to dana says "Sent to Sam" lacks "Earlier"
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from ravi: [PBI-142] Which separator?
  Which separator do the files need?
> expect letter receipt to ravi says "Not sent yet"
> reply from ravi to receipt: /ask Kim
> expect letter question to kim says "Which separator"
> expect letter notice to ravi
> wait 1h
> expect ball PBI-142 is kim since 2026-11-23 10:32
