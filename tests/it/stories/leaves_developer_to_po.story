# Without another developer on the item the Product Owner takes it over; what was asked of the
# Product Owner lapses.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-160] How fast?
> expect letter receipt to dana
> expect letter question to petra
> leaves dana
> expect letter notice to petra says "Dana Dev has left, and this question is yours now."
> expect letter notice to petra says "No answer is needed any more."
> expect clarification PBI-160 is lapsed
> reply from sam to question: Yes, two years back.
> expect letter answer to petra
> wait 30m
> expect letter briefing to petra
