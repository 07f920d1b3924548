# The PO asked in person answers without proof: handed on as a comment, confirmed, then the ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is this in scope?
  /ask po
  Is Excel in scope?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question unverified: No, CSV only.
> expect letter answer to dana says "No, CSV only." lacks "is the ruling"
> expect letter confirm to petra says "No, CSV only."
> expect rulings none
> expect clarification PBI-142 is open
> reply from petra to confirm: yes
> expect letter ruling to dana says "No, CSV only."
> expect rulings answered
> expect clarification PBI-142 is closed
> wait 48h
> expect nothing
