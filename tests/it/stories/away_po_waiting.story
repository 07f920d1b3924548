# What waits for Petra's ruling when she goes is Dirk's; what still waits when she is back is hers
# again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> away petra to briefing until 2026-11-26
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> wait until 2026-11-26 09:00
> expect letter while-away to petra says "waits for your ruling"
# Her note from before is the same: it is not sent again.
# Dirk is for all topics: now that she is back, it is not his.
> reply from dirk to briefing: 1
> expect letter help to dirk
> expect rulings none
> reply from petra to briefing: 1
> expect letter ruling to dana
