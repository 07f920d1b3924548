# Thanks for the earlier answer may mean that it is enough, or not: the question goes all the same,
# without them, and Ravi is told once how it is taken back.
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
> reply from ravi to receipt: Thanks, I think that answers it.
> expect letter help to ravi says "The question goes by itself" says "/resolved" says "/send"
> reply from ravi to receipt: Thanks!
> expect nothing
> reply from ravi to receipt: I mean the files for the tax office.
> expect nothing
> wait 2h
> expect letter question to sam says "I mean the files for the tax office." lacks "I think"
