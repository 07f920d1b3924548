# A note for information waits for nobody: there is nothing to put off or to hand on, and that is
# said.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from petra to briefing: later 2d
> expect letter help to petra says "Nothing of this question waits" says "later 2d"
> reply from petra to briefing: delegate dirk
> expect letter help to petra says "delegate dirk"
