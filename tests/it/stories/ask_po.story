# Straight to the PO: relayed, and the answer is the ruling; no briefing, no three-way call.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is this in scope?
  /ask po
  Is Excel in scope?
> expect letter receipt to dana says "That answer is the ruling"
> expect letter question to petra says "Is Excel in scope?" lacks "Reply 1"
> expect calls none
> reply from petra to question: No, CSV only.
> expect letter answer to dana says "No, CSV only."
> expect rulings answered
> expect clarification PBI-142 is closed
> wait 48h
> expect nothing
> expect count dana 2, petra 1
