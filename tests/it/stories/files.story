# Files go with question and answer; what is no file does not, and its name can do no harm.
at Mon 2026-11-23 10:02
> mail from dana file "export layout.pdf" 20 file "smime.p7s" 2 file "../../orders.csv" 3: [PBI-142] Archived orders?
  Are archived orders in? The layout is enclosed.
> expect letter receipt to dana files none
> expect letter question to sam files "export layout.pdf, orders.csv" says "Enclosed: export layout.pdf (21 KB), orders.csv (4 KB)."
> reply from sam to question file "rates.pdf.exe" 5: Yes, see the file.
> expect letter answer to dana files "rates.pdf.exe" says "Enclosed: rates.pdf.exe"
> wait 30m
> expect letter briefing to petra files none says "With: export layout.pdf, orders.csv" says "With: rates.pdf.exe"
