# An absence to come: until it begins Sam is asked as ever; then what waits for him goes on.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question header "Auto-Submitted: auto-replied": I am out of the office from 24 to 30 November 2026.
> expect nothing
> expect mail from sam is recorded says "Sam is away from 2026-11-24 until 2026-12-01"
> wait until 2026-11-24 00:01
> expect letter nudge to sam
> expect letter question to tess
> expect letter notice to dana says "Sam is away until Tue 1 Dec"
> expect letter notice to sam
