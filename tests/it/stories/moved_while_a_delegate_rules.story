# A question whose ruling waits for a delegate goes to another item: they are told, too.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: delegate dirk
> expect letter briefing to dirk
> reply from dana to receipt: /move PBI-150
> expect letter notice to dirk, petra, sam says "PBI-150"
> expect nothing
