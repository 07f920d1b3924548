# The PO gives no date: what waits for her ruling, and what was asked of her in person, is the
# delegate's on duty at once.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  /po
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Red.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra says "NEEDS YOUR RULING"
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana
> expect letter question to petra
> away petra to briefing
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> expect letter question to dirk
> expect letter notice to petra
> expect letter notice to dana says "Dirk Deputy is asked now"
> reply from dirk to briefing: 1
> expect letter ruling to dana
