# "1 yes" to a note that asks because of an open question may answer it or agree: asked back, by line and by part.
policy digest 08:30
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 2026-11-23 13:00
> expect letter outcome-request to dana
> reply from dana to outcome-request: PBI-142: Two years.
  Open: Are 40 MB too much?
  PBI-150: The new one.
> expect letter read-back to sam
> expect letter notice to dana
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: A: yes
> expect letter help to petra says "open question"
> reply from petra to briefing: A) No.
> expect letter help to petra says "open question"
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: 1 yes
> expect letter help to petra says "open question"
> expect rulings
> reply from petra to digest: 1 agreed
> expect letter ruling to dana
> expect rulings agreed
