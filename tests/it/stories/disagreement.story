# Tess answers otherwise than Sam did: both stand side by side for Petra, neither sees the other's
# words. The ruling goes to Tess, and to Sam because Petra sends it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from dana: [PBI-142] Archived orders in the export
  /ask tess
  Should the export include the archived orders?
> expect letter receipt to dana
> expect letter question to tess lacks "two years"
> reply from tess to question: Archived orders must never leave.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise" says "Yes, two years back" says "never leave" says "Add @sam"
> reply from petra to briefing: 3 Only of the last year. @sam
> expect letter ruling to dana, tess, sam says "Only of the last year" lacks "@sam"
