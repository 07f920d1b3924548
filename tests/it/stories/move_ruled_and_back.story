# A ruled answer moves away and back: nothing new is asked of Petra, and the ruling stands.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: Two years back, all of them.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra subject "[PBI-142] Archived orders?"
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi
> expect letter notice to sam
> expect letter notice to petra
> reply from ravi to answer: /move PBI-142
> expect letter notice to dana
> expect letter notice to sam
> wait 31m
> expect nothing
