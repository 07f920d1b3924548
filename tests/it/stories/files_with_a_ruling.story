# What the PO encloses with a ruling goes where the ruling goes. Beside words for the team alone
# it is the team's.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing file "spec.pdf" 3 file "film.mp4" 12000: 3 As the enclosed page has it.
> expect letter ruling to dana, sam files "spec.pdf" says "Enclosed: spec.pdf (4 KB)." says "Not enclosed, it stays on record: film.mp4 (13 MB); ask Petra."
> expect letter help to petra says "film.mp4 (13 MB)" lacks "spec.pdf"
> reply from petra to briefing file "costs.csv" 3: 3 Three years.
  /internal
  It is in the budget.
> expect letter ruling to dana files "costs.csv"
> expect letter ruling to sam files none lacks "costs.csv"
