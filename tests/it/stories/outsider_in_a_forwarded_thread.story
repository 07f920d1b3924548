# Somebody outside who takes no part in an item has none by a letter that was forwarded to them.
person kim address kim@rival.example
stakeholders PBI-150 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] What discount?
  What discount do the rivals get?
> expect letter receipt to dana
> expect letter question to sam
> leak receipt of dana to kim as kim@rival.example: Ten percent, I hope.
> expect mail is held
> expect nothing
