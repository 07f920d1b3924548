# Whoever is asked next gets what came with the question, with what was added, and with the mail that
# passes it on, whoever of the team does; what a stakeholder encloses there goes to who asks.
at Mon 2026-11-23 10:02
> mail from dana file "layout.pdf" 20: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam files "layout.pdf"
> reply from dana to receipt file "figures.csv" 5: The figures are enclosed, too.
> expect letter answer to sam files "figures.csv"
> reply from sam to question file "old.pdf" 9:
  That is not mine.
  /ask Tess
> expect letter question to tess files "layout.pdf, figures.csv" says "The figures are enclosed, too."
> expect letter answer to dana files "old.pdf"
> expect letter notice to dana says "Tess Tax is asked now"
> reply from dana to notice file "third.pdf" 5: /ask Kim
> expect letter question to kim files "layout.pdf, figures.csv, third.pdf"
> expect letter notice to dana
> expect letter notice to tess
