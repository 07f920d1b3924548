# What is enclosed with a ruling goes with it also where its sender had to confirm it first, and so does what
# is enclosed with an answer of the PO's own. The letter that asks names the files.
policy book on request
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
> reply from petra unverified to briefing file "spec.pdf" 3 file "film.mp4" 12000: 2 Only what the enclosed page has.
> expect letter confirm to petra files none says "goes with it: spec.pdf (4 KB); stays on record: film.mp4 (13 MB)"
> reply from petra unverified to briefing file "spec.pdf" 3 file "film.mp4" 12000: 2 Only what the enclosed page has.
> expect nothing
> reply from petra to confirm: yes
> expect letter ruling to dana, sam files "spec.pdf" says "Enclosed: spec.pdf (4 KB)." says "Not enclosed, it stays on record: film.mp4 (13 MB); ask Petra."
> mail from dana: [PBI-150] Which logo?
  /ask po
  Which logo?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra unverified to question file "logo.png" 20: This one.
> expect letter answer to dana says "NOT VERIFIED" files "logo.png"
> expect letter confirm to petra says "goes with it: logo.png"
> reply from petra to confirm: yes
> expect letter ruling to dana files "logo.png"
# A file with the yes goes on where there was none before.
> mail from dana: [PBI-150] Which colour?
  /ask po
  Which colour?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra unverified to question: Red.
> expect letter answer to dana
> expect letter confirm to petra
> reply from petra to confirm file "red.png" 3: yes
> expect letter ruling to dana files "red.png"
