# What was handed to a delegate comes back where an out-of-office reply tells that they are away.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: delegate dirk
> expect letter briefing to dirk
> away dirk to briefing until 2026-12-07
> expect mail is recorded
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect ball PBI-142 is petra since 2026-11-23 10:32
> expect nothing
