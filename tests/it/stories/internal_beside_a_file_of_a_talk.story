# A file beside words for the team is the team's, also where a talk is told of.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana file "secret.pdf" 10 to receipt: /talked decision: two years
  /internal
  SECRET
> expect letter read-back to sam says "two years" lacks "SECRET" lacks "secret.pdf" files none
> expect letter briefing to petra says "two years"
