# What was answered before answers it, and Ravi says so in words: the question is taken back, and
# nobody is asked.
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
> reply from ravi to receipt: Hi,
  
  thanks, that answers it!
  
  Ravi
> expect clarification PBI-142 is briefed, resolved
> wait 2d
> expect nothing
