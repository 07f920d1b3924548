# An assumption is a developer's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /assume Two years back.
> expect mail is held says "/assume"
> expect letter help to sam says "a developer of the team"
> expect assumptions none
