# Held on a confidential item while Petra is away: Dirk sees "1 more"; when she is back she must see it
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> expect letter briefing to dirk
> mail from mallory: [PBI-170] Buy the competitor now?
  Now.
> expect mail is held says "unknown sender"
> mail from mallory: Cheap pills
  Buy this.
> wait until 2026-11-24 08:30
> expect letter digest to dirk says "Cheap pills" says "1 more" lacks "PBI-170"
> reply from dirk to digest: drop 2
> wait until 2026-11-25 08:30
> expect letter digest to dirk
> reply from dirk to briefing: 1
> expect letter ruling to dana
> wait until 2026-11-26 09:00
> expect letter while-away to petra
> expect letter digest to petra says "PBI-170"
