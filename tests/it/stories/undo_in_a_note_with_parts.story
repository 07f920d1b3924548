# One reply ruled on both parts of a note: undone are both, and one note asks anew; a part's letter means that part.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: PBI-142: Two years, also as Excel.
  PBI-150: The new one.
> expect letter read-back to sam
> expect letter notice to dana
> expect letter briefing to petra says "A. PBI-142"
> wait 10m
> reply from petra to briefing: 3 the old one
> expect letter ruling to dana, sam
> expect letter ruling to dana, sam
> wait 10m
> reply from petra to briefing: /undo
> expect letter notice to dana, sam says "Archived?"
> expect letter notice to dana, sam says "Which logo?"
> expect letter briefing to petra says "B. PBI-150, Invoice layout (needs your ruling)"
> wait 10m
> reply from petra to briefing: A: 1
  B: 3 the old one
> expect letter ruling to dana, sam
> expect letter ruling to dana, sam
> wait 10m
> reply from petra to briefing: B: undo
> expect letter notice to dana, sam says "Which logo?"
> expect letter briefing to petra says "A. PBI-142, CSV export of orders (for your information)" says "B. PBI-150, Invoice layout (needs your ruling)"
> expect nothing
