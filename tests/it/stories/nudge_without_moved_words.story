# Words that moved to a confidential item stand in the nudge of the old question, to Tess who never had them.
policy book on request
stakeholders PBI-170 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-170] Buy them?
  Shall we buy Initech?
> expect letter receipt to dana
> expect letter question to kim
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from dana to receipt of PBI-142: And what would Initech cost us?
> expect letter answer to sam
> wait 5m
> mail from dana header "In-Reply-To: <m3@client.example>": Re: [PBI-142] Archived orders?
  /move PBI-170
> expect letter question to kim
> expect letter receipt to dana
> expect letter notice to sam lacks "PBI-170"
> wait 5m
> reply from sam to question: ask Tess
> expect letter question to tess lacks "Initech"
> expect letter notice to dana
> wait 5h
> expect letter nudge to kim
> expect letter nudge to tess lacks "Initech"
> expect nothing
