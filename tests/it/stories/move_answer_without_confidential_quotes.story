# Sam's answer quotes Dana's question on a confidential item between his words; it moves to Ravi's question on an open item.
policy book on request
stakeholders PBI-142 sam
at Mon 2026-11-23 09:00
> mail from dana: [PBI-170] Buy Initech?
  Shall we buy Initech for three million? And how long do we keep orders?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-142] How long?
  How long do we keep orders?
> expect letter receipt to ravi
> expect letter question to sam
> wait 5m
> reply from sam to question of PBI-170 bare:
  > Shall we buy Initech for three million? And how long do we keep orders?
  Two years.
> expect letter answer to dana
> wait 5m
> reply from dana to answer: /move PBI-142
> expect letter answer to ravi says "Two years." lacks "Initech"
> expect letter notice to sam
> expect nothing
