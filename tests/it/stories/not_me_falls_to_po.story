# Nobody named takes it on: Petra hears so; Sam answers after all, and so does another.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: not me
> expect letter question to tess says "Sam Sales passed" says "You are named for this item"
> expect letter notice to dana
> reply from tess to question: not me
> expect letter question to petra says "Tess Tax passed the question on to you" says "Nobody else is named for this item" lacks "asked for you by name"
> expect letter notice to dana
> reply from sam to question: Actually yes, two years.
> expect letter answer to dana from "Sam Sales"
> wait 30m
> expect letter briefing to petra says "Actually yes, two years."
> mail from tess: [PBI-142] Archived orders?
  One year, by law.
> expect mail is filed says "same subject"
> expect letter answer to dana from "Tess Tax"
> wait 30m
> expect letter briefing to petra says "One year, by law."
> expect conversations briefed, briefed
