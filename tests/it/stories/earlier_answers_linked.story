# Items without an area in common are neighbours where the question names the other one.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Separator?
  Which separator do the invoice files need?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> mail from dana: [PBI-142] Separator?
  Which separator do the files need?
> expect letter receipt to dana lacks "Semicolon"
> expect letter question to sam
> mail from ravi: [PBI-142] Separator as in PBI-150?
  Which separator do the order files need?
> expect letter receipt to ravi says "PBI-150, Sam Sales" says "Semicolon"
> expect letter question to sam
