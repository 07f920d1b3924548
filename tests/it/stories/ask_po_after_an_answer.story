# The PO is asked in person after an answer: Petra reads the answer with the question, and the note
# tells who talked, and that the question waits for her. What she rules out is told to Sam, too.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is this in scope?
  Is Excel in scope?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, Excel too.
> expect letter answer to dana
> reply from dana to answer: /ask po Really Excel?
> expect letter question to petra says "Really Excel?" says "Sam Sales answered, today 10:02:" says "Yes, Excel too."
> expect letter notice to dana says "Petra Po is asked now"
> wait 30m
> expect letter briefing to petra says "the question is not settled yet" says "Dana asked Sam. By mail" says "waits for you, asked today 10:02" lacks "Dana goes on"
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana, sam says "out of scope"
