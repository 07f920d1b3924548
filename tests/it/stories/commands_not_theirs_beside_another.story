# A command that is not theirs is refused, and does not let the other one through or take it along.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /resolved
  /not-me
> expect letter help to sam says "/resolved"
> expect clarification PBI-142 is open
> expect letter question to tess
> expect letter notice to dana
> expect nothing
