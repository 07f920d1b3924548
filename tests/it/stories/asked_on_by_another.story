# A stakeholder who is not asked does not pass the question on: what they say is a remark.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from tess: Re: [PBI-142] Archived orders?
  ask kim
> expect letter answer to dana says "ask kim"
> expect nothing
> reply from sam to question: All of them.
> expect letter answer to dana
