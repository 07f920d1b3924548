# To be away is no answer: the question goes to whom they name.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I am on holiday until 3 December. Please ask Tess.
> expect letter question to tess
> expect letter notice to dana
