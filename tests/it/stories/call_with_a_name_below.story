# A name below the word is no word: the call is invited, and Sam has accepted it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Call

  Sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> expect calls agreed
> expect nothing
> wait until 14:29
> expect nothing
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam says "No answer is needed"
> expect conversations none
