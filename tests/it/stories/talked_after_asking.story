# Ravi asks by mail and then meets Sam: Sam gets the question, and what was noted to correct.
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] How far back?
> expect letter receipt to ravi
> expect letter question to sam
> reply from ravi to receipt: /talked Two years back.
> expect letter read-back to sam says "Two years back."
> wait 2h
> expect letter briefing to petra says "Two years back."
