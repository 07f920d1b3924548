# A list sends our question back without the field by which our mail is known: its Message-ID
# is known as well.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> return question of sam stripped
> expect mail is recorded says "own mail that came back, by its Message-ID"
> expect nothing
