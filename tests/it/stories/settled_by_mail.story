# The plainest story: asked, answered by mail, briefed when it has been quiet.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
  Should the CSV export include archived orders? How far back?
> expect letter receipt to dana says "Sent to Sam Sales" says "12:02"
> expect letter question to sam says "How far back?" from "Dana Dev"
> wait 1h
> expect nothing
> reply from sam to question: Yes, two years back.
> expect letter answer to dana says "Yes, two years back." from "Sam Sales"
> expect nothing
> wait 29m
> expect nothing
> wait 1m
> expect letter briefing to petra says "FOR YOUR INFORMATION" says "Yes, two years back."
> expect clarification PBI-142 is briefed
> expect conversations briefed
> expect calls cancelled
# Promise 8: developer 2, stakeholder 1, PO 1.
> expect count dana 2, sam 1, petra 1
> wait 48h
> expect nothing
