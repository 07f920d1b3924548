# Sam wants the PO to rule.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales asks for it"
