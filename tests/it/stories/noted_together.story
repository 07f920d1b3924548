# Nothing says which question what was noted is of: it stands with the first, the second points there, and
# the read-back names both.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, and the new logo.
> expect letter read-back to sam says "Archived orders?" says "Which logo?"
> expect letter briefing to petra says "noted together, see A"
