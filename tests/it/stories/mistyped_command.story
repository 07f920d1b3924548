# A command that is none is not handed on as words; whoever wrote it is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /asume two years
> expect mail is held
> expect letter help to dana says "No command is written like this"
> expect clarification PBI-142 is none
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 61m
> reply from dana to receipt: /resolvd
> expect mail is held says "a command that is none"
> expect letter help to dana says "/resolvd"
> expect clarification PBI-142 is open
