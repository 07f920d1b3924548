# Two years and 24 months are one answer, 20 months are another: than Sam's, and than her own.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] How long do we keep them?
  How long do we keep archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 2 years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Archived orders
  /ask tess
  How long do we keep archived orders?
> expect letter receipt to ravi
> expect letter question to tess
> reply from tess to question: 24 Monate.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Archived orders, once more
  /ask tess
  How long do we keep archived orders?
> expect letter receipt to ravi
> expect letter question to tess
> reply from tess to question: 20 months.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Tess Tax may have answered otherwise before" says "Sam Sales, 10:02: “2 years.”"
