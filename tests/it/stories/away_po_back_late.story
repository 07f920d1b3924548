# Nothing ran when Petra came back: her page comes all the same, a little later.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> away petra to invitation until 2026-11-26
> expect letter invitation to dana, sam sequence 1
> expect letter invitation to dirk
> sam accepts
> dirk accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> reply from dirk to briefing: 1
> expect letter ruling to dana says "Dirk"
> wait until 2026-11-25 23:59
> expect nothing
> clock jumps 2m
> wait until 2026-11-26 09:00
> expect letter while-away to petra says "Dirk ruled"
