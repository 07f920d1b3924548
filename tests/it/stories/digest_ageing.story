# What takes long stands in the digest, with who is waited for and how long, in their hours.
policy digest 08:30
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-25 08:30
> expect nothing
> wait until 2026-11-26 08:30
> expect letter digest to petra says "TAKES LONG" says "(Sam: an answer, 22 working hours)" says "nothing waits for you"
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait 72h
> expect nothing
