# What was moved had been ruled on: the PO is told that the ruling stands.
policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: The old one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from dana to receipt: /move PBI-150
> expect letter notice to petra says "from PBI-142 to PBI-150" says "The ruling on it stands"
> expect letter notice to sam says "from PBI-142 to PBI-150"
