# The Product Owner notes what came of a call: developer and stakeholder are both shown it.
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
> reply from petra to invitation: Two years, says Sam.
> expect letter read-back to sam says "Petra Po noted this" says "A reply is read by Petra Po and Dana Dev"
> expect letter answer to dana says "Two years, says Sam."
> expect letter briefing to petra
> expect nothing
