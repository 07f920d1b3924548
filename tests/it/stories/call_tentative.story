# "Maybe" is no acceptance: without more, the call is dropped half an hour before.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra slot 2026-11-23T14:15
> sam doubts
> expect mail is filed says "TENTATIVE"
> expect calls invited
> wait until 13:45
> expect letter cancellation to dana, petra says "Sam has not accepted"
> expect letter cancellation to sam says "please answer by mail"
> expect calls cancelled
> expect clarification PBI-142 is open
