# An answered question moves to a confidential item by mistake and back: what Dana asks on goes to Sam, who answered.
policy book on request
stakeholders PBI-170 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-170] Buy them?
  Buy?
> expect letter receipt to dana
> expect letter question to kim
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 5m
> reply from dana to receipt of PBI-142: /move PBI-170
> wait 5m
> reply from dana to receipt of PBI-142: /move PBI-142
> wait 5m
> reply from dana to receipt of PBI-142: And how long are refunds kept?
> expect letter answer to sam says "refunds"
> expect nothing to kim
> wait 31m
> expect letter briefing to petra says "Dana asked Sam" lacks "Kim"
