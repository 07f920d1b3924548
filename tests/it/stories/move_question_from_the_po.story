# The Product Owner was asked because nobody answers for the item: moved to one for which somebody
# does, the question goes there, and nothing is wanted of her any more.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] Which logo?
  The old one or the new one?
> expect letter receipt to dana says "Petra answers in person"
> expect letter question to petra says "No stakeholder is known"
> reply from dana to receipt: /move PBI-150
> expect letter question to sam says "The old one or the new one?" subject "[PBI-150] Which logo?"
> expect letter notice to petra
> expect letter notice to dana says "Sam"
> reply from sam to question: The new one.
> expect letter answer to dana says "The new one."
> wait 30m
> expect letter briefing to petra says "The new one."
