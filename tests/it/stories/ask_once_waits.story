# A team that asks once: something near to the question was answered before, so it waits for its
# developer to look, one working hour at most. What nothing comes near to goes at once.
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
> expect letter receipt to ravi says "Not sent yet: it may have been answered before." says "goes to Sam by itself: 11:32" says "PBI-142, Sam Sales, today" says "Semicolon" says "/send" says "that answers it: take the question back" lacks "14:"
> expect ball PBI-142 is ravi since 2026-11-23 10:32
> mail from ravi: [PBI-150] Phone number?
  Do we print the customer's phone number?
> expect letter receipt to ravi says "Sent to Sam"
> expect letter question to sam
> wait 59m
> wait 1m
> expect letter question to sam says "Which separator do the files need?" says "call"
> expect ball PBI-142 is sam since 2026-11-23 11:32
> reply from sam to question: Semicolon, as ever.
> expect letter answer to ravi
