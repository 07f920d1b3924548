# What was ruled from the digest is undone from it: by its number in any of three ways, or the last of it.
policy digest 08:30
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> mail from dana: [PBI-150] Which logo?
  /po
  Which logo?
> expect letter receipt to dana
> expect letter receipt to dana
> expect letter question to sam
> expect letter question to sam
> reply from sam to question 1: Yes.
> wait 1m
> reply from sam to question 2: The old one.
> expect letter answer to dana
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: /undo
> expect letter help to petra says "that has a number there is ruled on"
> reply from petra to digest: 1 perhaps
> expect letter help to petra says "takes back what you ruled"
> reply from petra to digest: 1 agreed
  2 out of scope: Logo
> expect letter ruling to dana
> expect letter ruling to dana, sam
> wait 10m
> reply from petra to digest: 2 undo
> expect letter notice to dana, sam says "Which logo?" says "undone"
> expect letter briefing to petra says "Which logo?"
> reply from petra to digest: undo 1
> expect letter notice to dana says "Archived orders?" says "undone"
> expect letter briefing to petra says "Are archived orders in?"
> reply from petra to digest: 1 and 2 agreed
> wait 10m
> reply from petra to briefing: 1
> wait 10m
> expect letter ruling to dana
> expect letter ruling to dana, sam
> reply from petra to digest: /undo 2
> expect letter notice to dana, sam says "Which logo?"
> expect letter briefing to petra says "Which logo?"
> reply from petra to digest: /undo
> expect letter notice to dana says "Archived orders?"
> expect letter briefing to petra says "Are archived orders in?"
> expect nothing
