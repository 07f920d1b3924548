# Nobody is PO: Dirk, for all topics, sits in the seat, has the notes and rules.
nobody petra
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana says "the team has no Product Owner; Dirk stands in"
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> reply from dirk to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
