# Who says no where they said yes: Petra had the yes in a note, so she sees both, be it on the same
# question or on another's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from sam to question: Sorry, it was no.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise before" says "“Yes.”" says "Sorry, it was no" lacks "Add @sam"
> reply from petra to briefing: 1
> expect letter ruling to dana
# The last word counts: no again is nothing new.
> mail from ravi: [PBI-142] Archived orders again?
  Are they in?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: No.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Archived orders, really?
  Are they in?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise before"
# Another question is another point; the ruling that is waited for is asked for still.
> reply from ravi to answer: And may the drafts go with them?
> expect letter answer to sam
> reply from sam to answer: No.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise before"
