# "not me": the next stakeholder, then the PO.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: not me
> expect letter question to tess says "Sam Sales passed" from "Dana Dev"
> expect letter notice to dana says "Tess Tax is asked now"
> expect calls cancelled, kept
> reply from tess to question: /not-me
> expect letter question to petra
> expect letter notice to dana says "Petra Po is asked now"
> expect calls cancelled, cancelled
# Petra was asked in person: her answer is the ruling, and there is no note.
> reply from petra to question: Two years.
> expect letter answer to dana says "Two years."
> expect rulings answered
> expect clarification PBI-142 is closed
> wait 48h
> expect nothing
