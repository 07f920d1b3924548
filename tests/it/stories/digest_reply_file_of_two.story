# The same of a file.
policy digest 08:30
policy book on request
stakeholders PBI-150 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> mail from ravi: [PBI-150] Which logo?
  Old or new?
  /po
> expect letter receipt to ravi
> expect letter question to kim
> reply from kim to question of PBI-150: New.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:31
> expect letter digest to petra
> reply from petra file "logo-contract.pdf" 4 to digest: 1 out of scope: Archive export
  2 correction: the old one, see the contract
> expect letter ruling to kim files none
> expect letter ruling to sam files none
> expect letter ruling to dana, ravi
> expect letter help to petra says "logo-contract.pdf" says "several items"
