# Only to a delegate, only by the PO, and only proven.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: /delegate tess
> expect letter help to petra says "write the name of a delegate: Dirk"
> reply from dana to answer: /delegate dirk
> expect letter help to dana says "the Product Owner, or a delegate on duty"
> reply from petra to briefing unverified: /delegate dirk
> expect mail is held says "/delegate is not done"
> expect ball PBI-142 is petra
