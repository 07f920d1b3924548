# Two are due together: one mail names both, and each is answered in its own thread.
policy book on request
policy nudge 4h
at Fri 2026-11-20 18:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> mail from ravi: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to dana, ravi
> expect letter question to sam
> expect letter question to sam
> wait until 2026-11-23 13:00
> expect letter nudge to sam says "2 questions wait for your answer" says "Archived orders?" says "Which logo?" subject "Acme clarifications: not answered yet"
> reply from sam to nudge: Yes.
> expect mail is held says "which of its questions"
> expect letter help to sam says "Which logo?"
> reply from sam to question 2: The old one.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra
