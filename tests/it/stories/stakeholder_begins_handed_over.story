# Petra hands what Sam began to Dana, who is silent: it comes back to Petra, and goes to no other
# stakeholder, neither by the clock nor by Dana's word.
policy book on request
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] PDF
  Please add a PDF export.
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question: /ask dana
> expect letter question to dana
> expect letter notice to sam
> reply from dana to question: /ask tess
> expect letter help to dana says "only by the Product Owner"
> wait until 2026-11-23 16:02
> expect letter nudge to dana
> wait until 2026-11-24 12:00
> expect letter question to petra says "PDF export"
> expect letter notice to sam says "Petra Po is asked now, in the place of Dana Dev"
> expect letter notice to dana
> reply from petra to question 2: No.
> expect letter answer to sam says "This is the ruling"
> mail from sam: [PBI-142] Another
  ask Tess
  Does the tax need it?
> expect letter receipt to sam says "Sent to Petra Po"
> expect letter question to petra
> expect nothing to tess
