# Petra answers the digest within its lines: what she writes below the second line is not of the first item.
policy digest 08:30
policy book on request
stakeholders PBI-170 kim
stakeholders PBI-142 sam
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> mail from ravi: [PBI-170] Buy Initech?
  Buy Initech?
  /po
> wait 5m
> reply from sam to question: Yes.
> reply from kim to question: Yes, for three million.
> wait 31m
> wait until 2026-11-24 08:31
> expect letter receipt to dana
> expect letter receipt to ravi
> expect letter question to sam
> expect letter question to kim
> expect letter answer to dana
> expect letter answer to ravi
> expect letter briefing to petra
> expect letter briefing to petra
> expect letter digest to petra
> reply from petra to digest bare:
  > 1  PBI-142    Archived orders? (Dana asked; since Mon 10:37)
  1 correction: Only one year.
  > 2  PBI-170    (Ravi asked; since Mon 10:37)
  I must ask the board first, three million is too much.
> expect letter ruling to sam says "Only one year." lacks "three million"
> expect letter ruling to dana says "Only one year." lacks "PBI-170" lacks "three million"
> expect letter help to petra says "three million"
> expect nothing
