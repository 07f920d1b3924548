# Sam asks back in the wrong thread; moved, it is a question back there, too, and answers nothing.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: Which old one do you mean, the round or the square?
> expect letter answer to dana
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi lacks "Sam Sales answered" says "round or the square"
> expect letter notice to sam
> expect ball PBI-150 is ravi
> wait 31m
> expect nothing
