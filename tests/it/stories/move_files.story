# Words that were filed with the wrong question go on with what was enclosed.
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
> reply from sam to question of PBI-142 file "logo.pdf" 20: The old one, see the file.
> expect letter answer to dana files "logo.pdf"
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi says "The old one" files "logo.pdf"
> expect letter notice to sam says "belongs to PBI-150"
> wait 30m
> expect letter briefing to petra says "logo.pdf"
