# "/po" with words after a note for information: they are for Petra, in a further note, and Sam is
# asked nothing by them. While her ruling is waited for nobody else is nudged.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from dana to answer: /po
  Does that change the scope?
> expect letter briefing to petra says "NEEDS YOUR RULING: Dana Dev asks for it" says "Does that change the scope?"
> expect ball PBI-142 is petra
> reply from dana to answer: And the cancelled ones?
> expect letter answer to sam says "And the cancelled ones?"
> expect ball PBI-142 is petra
> wait until 2026-11-25 18:00
> expect nothing
> reply from petra to briefing: 1
> expect letter ruling to dana
