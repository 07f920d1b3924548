# Dana asks Petra what her ruling means: Petra is waited for, in the digest too, and what she
# answers is a ruling. Thanks for a ruling ask nothing.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, also as Excel.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> reply from dana to ruling: Thanks, I leave it out.
> expect letter answer to petra
> expect clarification PBI-142 is closed
> reply from dana to ruling: May I still prepare the Excel library?
> expect letter answer to petra says "May I still prepare"
> expect ball PBI-142 is petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "PBI-142"
> reply from petra to answer: No, not in this Sprint.
> expect letter answer to dana says "No, not in this Sprint."
> expect clarification PBI-142 is closed
> expect rulings out-of-scope, answered
