# The same with a promise.
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
> reply from sam to question of PBI-142: I will ask marketing and tell you tomorrow.
> expect letter answer to dana
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi lacks "Sam Sales answered"
> expect letter notice to sam
> expect ball PBI-150 is sam
> wait 31m
> expect nothing
