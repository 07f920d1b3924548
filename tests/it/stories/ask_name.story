at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask Tess
  Are archived orders in?
> expect letter receipt to dana says "Sent to Tess Tax"
> expect letter question to tess
> expect nothing to sam
