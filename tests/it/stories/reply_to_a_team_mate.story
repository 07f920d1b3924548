# Ravi, in Cc, remarks something; Dana's reply goes to Ravi.
at Mon 2026-11-23 10:02
> mail from dana cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana, ravi
> reply from ravi to answer: That is a lot of rows.
> expect letter answer to dana from "Ravi Rust"
> reply from dana to answer: We page them.
> expect letter answer to ravi says "We page them." from "Dana Dev"
> expect nothing
> wait 30m
> expect letter briefing to petra
