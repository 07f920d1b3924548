# A label that a program puts there is no word of theirs.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Classification: Internal

  not me
> expect letter notice to dana says "passed your question on"
> expect letter question to tess
