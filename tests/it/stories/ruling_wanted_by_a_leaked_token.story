# Somebody with a token that leaked asks for no ruling: their words go on, not verified.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> leak question of sam to otto as mallory@evil.example: /po Stop it.
> expect letter answer to dana says "Stop it." says "NOT VERIFIED"
> wait 31m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> expect nothing
