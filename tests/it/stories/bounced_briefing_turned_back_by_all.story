# Nobody takes the note: the developer who waits is told once, it is tried again each day, and the
# digest says that it waits. The PO may rule from there.
policy digest 08:30
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> bounce briefing to petra status 5.7.1
> expect letter briefing to petra at petra@alias.example
> bounce briefing to petra status 5.7.1
> expect conversations due
> expect letter notice to dana says "The briefing to Petra Po" says "was not delivered"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Archived orders?" says "its note came back"
> wait 4h
> expect letter briefing to petra
> bounce briefing to petra status 5.7.1
> expect nothing
> wait until 2026-11-25 08:30
> expect letter digest to petra says "Archived orders?"
> reply from petra to digest: 1 agreed
> expect rulings agreed
> expect letter ruling to dana
