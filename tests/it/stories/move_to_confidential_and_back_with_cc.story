# By mistake to a confidential item and back: Ravi, in Cc of the question, gets the answer as before.
policy book on request
stakeholders PBI-170 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-170] Buy them?
  Buy?
> expect letter receipt to dana
> expect letter question to kim
> mail from dana cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from dana to receipt of PBI-142: /move PBI-170
> expect letter notice to sam
> expect letter notice to dana
> expect letter question to kim
> wait 5m
> reply from dana to receipt of PBI-142: /move PBI-142
> expect letter notice to kim
> expect letter notice to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: Two years.
> expect letter answer to dana, ravi
> wait 31m
> expect letter briefing to petra
