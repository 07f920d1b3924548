# "2" is an answer where no numbers were printed, and "2 years" is one everywhere.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] How many years?
  How many years back?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 2
> expect letter answer to dana says "2"
> wait 30m
> expect letter briefing to petra says "2"
