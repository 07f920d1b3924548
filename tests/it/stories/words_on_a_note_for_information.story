# Words on a note for information decide nothing either: once a note Petra is told what would have.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "decide nothing"
> reply from petra to briefing: I disagree.
> expect letter answer to dana says "I disagree."
> expect letter help to petra says "They decide nothing, and nothing waits" says "correction: what is right"
> reply from petra to briefing: Not agreed!
> expect letter answer to dana
> expect rulings none
> expect nothing
