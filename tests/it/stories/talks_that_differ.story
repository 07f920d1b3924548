# Two stakeholders are talked to on the same point and say otherwise: what was noted of the talks stands side by side, and waits for a ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Exported?
  Are archived orders exported?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /talked Yes, they are exported.
> expect letter read-back to sam
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Exported, too?
  /ask tess
  Are archived orders exported?
> expect letter receipt to ravi
> expect letter question to tess
> reply from ravi to receipt: /talked No, they must not be exported.
> expect letter read-back to tess
> expect letter notice to ravi says "Please build none of the disputed part"
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise" says "Yes, they are exported." says "agreed with Tess"
> expect nothing
