# What is asked on after an answer is open still when its note falls due: the note says so.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is this in scope?
  Is Excel in scope?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, Excel too.
> expect letter answer to dana
> reply from dana to answer: And PDF, is that in scope, too?
> expect letter answer to sam
> wait 30m
> expect letter briefing to petra says "the question is not settled yet" says "waits for Sam, asked today 10:02" lacks "Dana goes on" lacks "Open     nothing"
> expect ball PBI-142 is sam
> reply from sam to answer: No.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Dana goes on" lacks "waits for"
