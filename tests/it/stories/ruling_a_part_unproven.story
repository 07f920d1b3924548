# The letters of parts rule no more than numbers do: unproven, each is asked to be confirmed.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
  /po
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, new logo.
> expect letter read-back to sam
> expect letter briefing to petra says "A. PBI-142" says "B. PBI-150" says "a letter and a number for one"
> reply from petra to briefing unverified: A: 1
  B: 4
> expect letter confirm to petra says "Archived orders?"
> expect letter confirm to petra says "Which logo?"
> expect nothing
> reply from petra to confirm of PBI-142 unverified: yes
> expect letter ruling to dana says "Archived orders?"
> expect rulings agreed
