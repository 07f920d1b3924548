# Two stakeholders pick different ones of the two that the question offers: that is for the Product Owner.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Logo
  The old or the new logo?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: The old logo.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> mail from tess: [PBI-142] Logo
  The new logo.
> expect letter answer to dana says "none of the disputed part"
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "The old logo."
