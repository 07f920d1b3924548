at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> return receipt of dana
> expect mail is recorded says "own mail"
> return question of sam
> expect mail is recorded says "own mail"
> expect nothing
