# The same in German, and without Petra's release: Sam may still answer.
person sam language de
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Frag bitte nora@elsewhere.example.
> expect letter release to petra says "nora@elsewhere.example"
> expect letter notice to dana says "Petra is asked first"
> expect letter help to sam says "wartet"
> reply from sam to question: Das alte.
> expect letter answer to dana says "Das alte."
> reply from petra to release: 1
> expect strangers
> wait 30m
> expect letter briefing to petra
