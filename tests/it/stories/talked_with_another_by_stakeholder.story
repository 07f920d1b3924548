# Sam tells of a talk with Kim: the question was his, Dana is shown it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /talked Kim: she says two years
> expect letter read-back to dana says "two years"
> expect letter briefing to petra
> expect nothing
