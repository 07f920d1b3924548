# Ravi stood in Cc of the question: he takes part, has the question already, and gets the answer.
at Mon 2026-11-23 10:02
> mail from dana cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana, ravi says "Yes."
> mail from ravi: Re: [PBI-142] Archived orders?
  Good to know: I have a test for it.
> expect letter answer to dana says "I have a test"
> wait 30m
> expect letter briefing to petra
