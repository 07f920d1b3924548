# One out-of-office reply beyond any slot, nobody else named: one notice to Dana.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> away sam to question until 2026-12-03
> expect letter notice to dana
