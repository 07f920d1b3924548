# No stakeholder is known: the PO is asked to answer, or to name one.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana says "Petra answers in person"
> expect letter question to petra says "No stakeholder is known"
> reply from petra to question: /ask Kim
> expect letter question to kim says "Petra Po passed"
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim to question: One second.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "One second."
