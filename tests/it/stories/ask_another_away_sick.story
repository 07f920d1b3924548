# The same of somebody who is ill.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I'm out sick. Ask Tess please.
> expect letter question to tess
> expect letter notice to dana
