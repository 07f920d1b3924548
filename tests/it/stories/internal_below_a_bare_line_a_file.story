# Below a bare /internal stands a file: it is for the team alone.
at Mon 2026-11-23 10:02
> mail from dana file "costs.csv" 3: [PBI-142] Archived orders?
  Are archived orders in?
  /internal
> expect letter receipt to dana
> expect letter question to sam files none
> reply from dana to receipt file "fees.csv" 3: And in which colour?
  /internal
> expect letter answer to sam files none lacks "fees.csv"
> reply from dana to receipt unverified file "x.csv" 3: And in which size?
  /internal
> expect mail is held says "nobody vouches"
> reply from sam to question: Yes, in red.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "costs.csv" says "fees.csv" lacks "x.csv"
