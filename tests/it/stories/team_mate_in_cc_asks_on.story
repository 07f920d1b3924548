# What a team-mate in Cc asks of the answer that he was sent goes to who gave it, and to who asked.
policy book on request
at Mon 2026-11-23 09:02
> mail from dana to clarify cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> expect letter answer to ravi says "A reply goes to Sam Sales at once" says "any words to ask on"
> reply from ravi to answer: And for how many years back in France?
> expect letter answer to dana says "France"
> expect letter answer to sam says "France"
