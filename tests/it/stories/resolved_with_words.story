# Words beside /resolved go on to who was asked, and stand in the note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved
  Ravi found it in the contract: two years.
> expect letter notice to sam says "No answer is needed"
> expect letter answer to sam says "Ravi found it in the contract"
> expect clarification PBI-142 is resolved
> wait 3d
> expect nothing
> mail from dana: [PBI-142] Returned orders?
  Are returned orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from dana to answer: /resolved

  Thanks, Dana
> expect letter briefing to petra
> expect nothing
