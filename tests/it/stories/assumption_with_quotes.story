# An assumption that quotes what Sam said is shown to Tess, who is asked now, with his words.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: Two years, and the tax office is corrupt.
> expect letter answer to dana
> wait 5m
> reply from dana to answer: /ask tess
> expect letter question to tess lacks "corrupt"
> expect letter notice to dana
> wait 31m
> expect letter briefing to petra
> reply from dana to answer bare: /assume I go by this:
  > Two years, and the tax office is corrupt.
  So I build two years.
> expect letter assumption to petra
> expect letter assumption to tess says "So I build two years." says "are left out" lacks "corrupt"
> expect nothing
