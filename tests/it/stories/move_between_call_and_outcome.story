# What came of a call settles a question that moved meanwhile: the call with who is asked there falls.
policy book at once
stakeholders PBI-150 kim
at Mon 2026-11-23 09:00
> mail from ravi: [PBI-142] Which price?
  Which price?
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra
> sam accepts
> wait until 13:20
> expect letter outcome-request to ravi
> expect letter briefing to petra
> reply from ravi to receipt: /move PBI-150
> expect letter question to kim
> expect letter invitation to ravi, kim, petra
> expect letter notice to sam
> expect letter notice to petra
> wait 5m
> reply from ravi to outcome-request: Three million at most.
> expect letter cancellation to ravi, kim, petra says "talked about in an earlier call"
> expect letter read-back to sam
> expect letter briefing to petra
> wait until 2026-11-24 10:00
> expect nothing
