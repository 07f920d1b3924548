# An alarm rings a moment late, and after an outage days late: what came since the last digest is told
# all the same, and once.
policy digest 08:30
policy book on request
at Fri 2026-11-20 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: Yes.
> expect letter answer to dana
> mail from mallory: [PBI-142] Hello
  Buy this.
> expect mail is held says "unknown sender"
> wait until 2026-11-23 08:29
> clock jumps 2m
> expect letter digest to petra says "HELD" says "Hello" says "YOUR RULINGS"
> reply from petra to digest: drop 1
> wait until 2026-11-24 08:35
> expect nothing
> mail from mallory: [PBI-142] Hello again
  Buy that.
> wait until 2026-11-25 08:29
> clock jumps 48h
> expect letter digest to petra says "Hello again" lacks "YOUR RULINGS"
> reply from petra to digest: drop 1
> wait until 2026-11-30 08:35
> expect nothing
