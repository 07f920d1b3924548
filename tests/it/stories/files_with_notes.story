# What is enclosed with notes of a talk is shown to who is to correct them.
at Mon 2026-11-23 10:02
> mail from dana file "minutes.pdf" 3: [PBI-142] Archived orders?
  /talked Sam: two years back
> expect letter receipt to dana
> expect letter read-back to sam files "minutes.pdf" says "Enclosed: minutes.pdf (4 KB)."
> expect letter briefing to petra says "With: minutes.pdf"
