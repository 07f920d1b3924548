# Petra is away: Dirk has the digest, and rules from it.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> expect letter briefing to dirk
> expect ball PBI-142 is dirk
> wait until 2026-11-24 08:30
> expect letter digest to dirk says "In Petra's place: 1 question waits for you." says "you stand in for Petra"
> expect nothing to petra
> reply from dirk to digest: 1 out
> expect letter ruling to dana, sam says "Dirk Deputy"
> wait until 2026-11-26 09:00
> expect letter while-away to petra
> expect nothing
