# Promise 5: Dirk stands in, and is not named on PBI-170: the digest does not tell him what a held
# mail on it is called; the others he sees.
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
> expect mail is held says "unknown sender"
> wait until 2026-11-24 08:30
> expect letter digest to dirk says "Cheap pills" says "1 more" lacks "PBI-170" lacks "competitor"
> expect nothing to petra
