# Dana says that she builds it so: that asks nothing. Nobody is nudged, asked or invited any more,
# and the note has her words.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from dana to answer: OK, I will build it that way.
> expect letter answer to sam says "I will build it that way"
> expect ball PBI-142 is dana
> wait 1h
> expect letter briefing to petra says "I will build it that way"
# After the note as well: it is filed, and no cause of another.
> reply from dana to answer: Thanks, will do!
> expect letter answer to sam
> wait until 2026-11-27 10:00
> expect nothing
# What she asks reopens it.
> reply from dana to answer: And the cancelled ones?
> expect letter answer to sam says "And the cancelled ones?"
> expect ball PBI-142 is sam
