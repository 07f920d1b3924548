# What is struck out is shown as struck out.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam html to question: <p><span style="text-decoration: line-through;">No, never.</span> Yes, two years.</p>
> expect letter answer to dana lacks "No, never."
