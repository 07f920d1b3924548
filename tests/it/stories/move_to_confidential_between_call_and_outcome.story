# Who was in a call whose question moved to a confidential item since reads back nothing of it.
policy book at once
stakeholders PBI-170 kim
at Mon 2026-11-23 09:00
> mail from ravi: [PBI-170] Buy them?
  Shall we buy Initech?
> mail from ravi: [PBI-142] Which price?
  Which price?
> wait 1h
> expect letter receipt to ravi
> expect letter question to kim
> expect letter invitation to ravi, kim, petra
> expect letter receipt to ravi
> expect letter question to sam
> expect letter invitation to ravi, sam, petra
> sam accepts
> kim accepts
> wait until 13:20
> expect letter outcome-request to ravi
> expect letter outcome-request to ravi
> expect letter briefing to petra
> expect letter briefing to petra
> reply from ravi to receipt of PBI-142: /move PBI-170
> expect letter notice to sam lacks "170"
> expect letter notice to petra
> expect letter question to kim
> expect letter invitation to ravi, kim, petra
> wait 5m
> reply from ravi to outcome-request of PBI-142: Three million at most.
> expect letter cancellation to ravi, kim, petra
> expect letter briefing to petra says "Three million"
> wait 2h
> expect nothing to sam
