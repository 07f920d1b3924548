# Thanks are no answer: the question waits on, and the call is invited in its time.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Thanks!
> expect letter answer to dana
> expect calls kept
> expect conversations none
> wait until 12:02
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam says "No answer is needed"
> expect conversations none
