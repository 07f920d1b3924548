# Who can't come in somebody's place is told once, however often their program says the same; of others, three times within a day.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam delegates to x@far.example
> expect letter notice to sam says "x@far.example does not come"
> sam delegates to x@far.example
> expect mail is filed says "told so before"
> wait 10m
> sam delegates to x@far.example
> expect nothing
> sam delegates to y@far.example
> expect letter notice to sam says "y@far.example"
> sam delegates to z@far.example
> expect letter notice to sam says "z@far.example"
> sam delegates to w@far.example
> expect nothing
> expect mail is held says "told as often as may be within a day"
