# A wish is one however kindly it is put, in either language.
accepts PBI-142 The export is a CSV file with number, date and amount of each order. Archived orders are hidden on the screen.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders, and how far back?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. It would be great to have the VAT number as well.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "VAT number"
> mail from dana: [PBI-142] Anything else?
  Is anything else wanted?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question 2: Es wäre schön, wenn auch die Steuernummer drin wäre.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Steuernummer"
