# The item closes while a question on it is not sent yet: it lapses, and who was never asked hears nothing.
policy ask_once yes
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Separator?
  Which separator do you need?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> mail from ravi: [PBI-142] Which separator?
  Which separator do the files need?
> expect letter receipt to ravi says "Not sent yet"
> backlog PBI-142 is Done
> expect letter notice to ravi says "your question has lapsed"
> wait 2d
> expect nothing
