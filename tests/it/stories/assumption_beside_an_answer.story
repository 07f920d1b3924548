# What is assumed after an answer shows it to who rules, and to whoever gave it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Those of the last Sprint's customers, I would say.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from dana to answer: /assume the order date counts
> expect letter assumption to sam says "Those of the last Sprint"
> expect letter assumption to petra says "Answered" says "Those of the last Sprint's customers" says "Sam Sales"
