# Without a new Product Owner the delegate has what waits.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> leaves petra
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> reply from dirk to briefing: 1
> expect letter ruling to dana
