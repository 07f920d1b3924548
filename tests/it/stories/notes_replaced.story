# More is said while a note for information waits: one note tells all of it. A ruling that is wanted
# meanwhile comes at once.
policy book on request
person petra notes 12:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect nothing
> reply from sam to question: Without the drafts.
> expect letter answer to dana
> wait until 12:29
> expect nothing
> wait until 12:30
> expect letter briefing to petra says "two years back" says "Without the drafts." lacks "You had a note"
> expect nothing
> reply from sam to question: Only paid ones.
> expect letter answer to dana
> wait until 13:30
> expect nothing
> reply from dana to answer: /po
> wait until 13:35
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Only paid ones."
> wait 72h
> expect nothing
