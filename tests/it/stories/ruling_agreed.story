# Ruling 1 by its number: the developer is told, the stakeholder need not be (nothing changes for
# them), so the ruling costs one letter and not two.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in? 
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect clarification PBI-142 is open
> reply from petra to briefing: 1
> expect mail is filed says "ruling: agreed"
> expect letter ruling to dana says "agreed"
> expect clarification PBI-142 is closed
> expect rulings agreed
> expect conversations ruled
> expect count dana 3, sam 1, petra 1
