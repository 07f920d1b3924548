# What Sam wishes and Petra hands to Dana is ruled on by no word of Dana's: the note asks for it.
# It is Dana who builds nothing until then, who reads Petra's remark, and who is told with Sam.
policy book on request
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] PDF
  Please also add a PDF export.
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question: /ask dana
> expect letter question to dana
> expect letter notice to sam
> reply from dana to question: That takes two days, I can do it.
> expect letter answer to sam lacks "build none"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Please also add a PDF export" says "Dana builds none of it" says "Dana and Sam are told"
> expect letter notice to dana says "build none of the disputed part"
> reply from petra to briefing: How sure are you?
> expect letter answer to dana says "How sure are you?"
> expect letter help to petra
> reply from petra to briefing: 1
> expect letter ruling to dana says "Go on with it as it was said."
> expect letter ruling to sam says "You need do nothing"
> mail from sam: [PBI-142] Word
  Please also add a Word export.
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question 2: /ask dana
> expect letter question to dana
> expect letter notice to sam
> reply from dana to question 2: No.
> expect letter answer to sam
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
