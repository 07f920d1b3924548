# "Not me, Kim knows" passes the question on to Kim.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: not me, Kim knows
> expect letter question to kim
> expect letter notice to dana
> expect nothing
