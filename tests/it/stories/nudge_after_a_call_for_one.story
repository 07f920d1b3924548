# A call settled one of its two questions: of the other Sam is reminded after his time, and has the time between the
# steps before it goes on to Tess.
policy book at once
policy nudge 4h 8h 12h
stakeholders PBI-150 sam tess
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 2026-11-24 09:00
> expect letter outcome-request to dana
> expect letter briefing to petra says "Nobody has said yet"
> reply from dana to outcome-request: PBI-142: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
> wait until 2026-11-24 14:00
> expect letter nudge to sam says "PBI-150"
> wait until 2026-11-24 16:59
> expect nothing
> wait until 2026-11-24 17:00
> expect letter question to tess
> expect letter invitation to dana, tess, petra
> expect letter notice to dana, sam
