# The read-back was corrected and the note agreed to: the developer reads which version is agreed.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:35
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, also as Excel.
> expect letter read-back to sam
> expect letter notice to dana
> expect letter briefing to petra
> wait 10m
> reply from sam to read-back: Three years, and no Excel.
> expect letter answer to dana says "Three years"
> expect letter briefing to petra says "Three years"
> wait 10m
> reply from petra to briefing: 1
> expect letter ruling to dana says "agreed to what Sam Sales answered" says "Three years, and no Excel."
> expect nothing
