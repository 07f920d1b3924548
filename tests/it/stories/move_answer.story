# An answer was filed with the wrong question: /move in reply to it files it with the right one,
# and those who were told in the wrong place are told in a line. Moving it back undoes it.
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
> expect letter answer to ravi says "blue border" subject "[PBI-150] Which logo?"
> expect letter notice to sam says "belongs to PBI-150"
> expect nothing
> expect mail from sam is filed says "moved from PBI-142 to PBI-150 by Dana Dev"
> reply from ravi to answer: /move PBI-142
> expect letter notice to dana says "belongs to PBI-142"
> expect letter notice to sam says "belongs to PBI-142"
> wait 30m
> expect letter briefing to petra says "blue border" subject "[PBI-142] Archived orders?"
# Nobody talked about the logo: there is no note on it.
> expect nothing
