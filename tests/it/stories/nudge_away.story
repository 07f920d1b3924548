# Sam is away and nobody else is named: nobody is nudged before he has been back for the time there
# is, of which nothing passes while he is away.
policy book on request
policy nudge 4h
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-11-26
> expect letter notice to dana says "is away and back"
> wait until 2026-11-26 12:59
> expect nothing
> wait until 2026-11-26 13:00
> expect letter nudge to sam
