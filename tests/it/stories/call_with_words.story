# Words beside /call reach Sam; the call stays.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /call
  It is about the tax rules.
> expect letter invitation to dana, sam, petra
> expect letter answer to sam says "about the tax rules"
> expect calls invited
> sam accepts
> expect calls agreed
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 3
> expect letter notice to sam says "No answer is needed"
