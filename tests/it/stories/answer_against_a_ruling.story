# Petra said what is right; Tess answers the same point otherwise in another thread: that needs a ruling, and Petra's own stands beside it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I think so.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 3 Yes, export them, two years.
> expect letter ruling to dana, sam
> wait 1h
> mail from ravi: [PBI-142] Archived orders in the export
  /ask tess
  Should the export include the archived orders?
> expect letter receipt to ravi
> expect letter question to tess
> reply from tess to question: No, they are not.
> expect letter answer to ravi says "is asked to rule"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Petra Po may have ruled otherwise" says "Petra Po ruled" says "Yes, export them, two years" lacks "@petra"
> reply from petra to briefing: 1
> expect letter ruling to ravi
> expect letter ruling to dana
