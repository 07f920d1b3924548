# A new mail under the subject of a team-mate's question is filed there, and its writer is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Question
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-142] Question
  Which currency do we use?
> expect mail is filed says "same subject"
> expect letter answer to dana says "Which currency do we use?"
> expect letter help to ravi says "Nobody is asked anew." says "under another subject"
