# A line to the digest that is forged is held, also where it would decide nothing.
policy digest 08:30
at Mon 2026-11-23 15:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 08:40
> expect letter digest to petra
> reply from petra forged to digest: 1 send me the keys of the server
> expect mail is held says "not proven"
> expect nothing
