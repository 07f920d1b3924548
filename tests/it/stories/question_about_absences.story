# A question of a team that builds a time sheet, to the item's plus-address.
at Mon 2026-11-23 10:02
> mail from dana to clarify+pbi-142: Vacation: half days?
  How is half a day on vacation exported?
> expect mail is filed
> expect letter receipt to dana
> expect letter question to sam
