# The ball passes: Tess's time begins when she is asked, not with the first asking, and so it does for
# Kim in Tess's place, who is away. Then the steps go on from there.
policy book on request
stakeholders PBI-142 sam tess kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait until 13:02
> reply from sam to question: not me
> expect letter question to tess
> expect letter notice to dana
> wait until 2026-11-24 09:01
> expect nothing
> wait until 2026-11-24 09:02
> expect letter nudge to tess says "since Mon 13:02"
> wait until 2026-11-24 10:02
> away tess to question until 2026-11-30
> expect letter question to kim
> expect letter notice to dana, tess
> wait until 2026-11-24 14:01
> expect nothing
> wait until 2026-11-24 14:02
> expect letter nudge to kim says "since today 10:02"
> wait until 2026-11-25 10:01
> expect nothing
> wait until 2026-11-25 14:02
> expect letter nudge to petra says "what is to be done?"
