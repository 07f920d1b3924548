# /send: the earlier answer does not settle it. What was added goes with the question; sent once,
# there is nothing to send any more, and whoever writes it is told so.
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
> reply from ravi to receipt: The files for the bank, that is.
> reply from ravi to receipt: /send
  Since Monday they are in XML.
> expect letter question to sam says "Which separator do the files need?" says "The files for the bank, that is." says "Since Monday they are in XML."
> expect ball PBI-142 is sam since 2026-11-23 10:32
> reply from ravi to receipt: /send
> expect mail is held
> expect letter help to ravi says "/send" says "the question is sent already"
> wait 1h
> expect clarification PBI-142 is briefed, open
> wait 1h
> expect letter invitation to ravi, sam, petra
