# What Dana said beside /move was of the first question after all: it moves back there, and is not lost.
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
> reply from sam to question of PBI-142: The new one, with the blue border.
> expect letter answer to dana says "blue border"
> reply from dana to answer: /move PBI-150
  Is it in for the old shop, too?
> expect letter answer to ravi says "blue border"
> expect letter notice to sam says "belongs to PBI-150"
> expect letter answer to ravi says "Dana Dev writes"
> reply from ravi to answer: /move PBI-142
> expect letter notice to dana says "belongs to PBI-142"
> expect letter answer to sam says "old shop"
> reply from sam to question of PBI-142: Yes, two years.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra subject "[PBI-150] Which logo?" lacks "old shop"
> expect letter briefing to petra subject "[PBI-142] Archived orders?" says "old shop"
