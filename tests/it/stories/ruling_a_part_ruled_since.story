# One part was ruled on otherwise while the request for both was open: a yes rules on the rest, and
# its sender is told of what is not done.
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
> expect letter briefing to petra
> reply from petra to briefing unverified: A: 1
  B: 1
> expect letter confirm to petra
> reply from petra to briefing: B: 2 Logo
> expect letter ruling to dana, sam says "Which logo?"
> reply from petra to confirm: yes
> expect mail is filed says "ruling confirmed: agreed" says "the rest can't be done any more"
> expect letter ruling to dana says "Archived orders?"
> expect letter help to petra says "has ruled on it since: out of scope"
> expect rulings agreed, out-of-scope
