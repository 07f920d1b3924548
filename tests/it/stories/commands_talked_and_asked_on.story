# A talk that stands below /ask goes on record, and whoever is named is asked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask kim
  /talked Sam: yes, but ask Kim too
> expect letter read-back to sam says "ask Kim too"
> expect letter briefing to petra says "ask Kim too"
> expect letter question to kim
> expect letter notice to dana
> expect nothing
