# What is struck out is shown as struck out.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam html to question: <p>Ten years. <strike>No.</strike></p><p style="text-decoration-line:line-through">Two years.</p>
> expect letter answer to dana lacks "Two years."
