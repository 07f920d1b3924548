# Nobody vouches for the reply: all that it wants is asked about in one letter, and one yes does all.
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
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-150: The new one.
  /po
> expect letter answer to dana
> mail from eve@evil.example: [PBI-142] Cheap pills
  Buy now.
> expect mail is held
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest unverified: 1 agreed
  2 out of scope: Logo
  drop 3
> expect letter confirm to petra says "agreed" says "out of scope" says "drop the mail"
> expect nothing
> expect mail is filed says "to be confirmed"
> expect rulings none
> reply from petra to confirm: yes
> expect mail is filed says "ruling confirmed: agreed" says "ruling confirmed: out-of-scope" says "dropped"
> expect letter ruling to dana says "Archived orders?"
> expect letter ruling to dana, sam says "Which logo?"
> expect rulings agreed, out-of-scope
