# Kim works in Singapore: four hours are four of Kim's, and the nudge comes in them.
policy book on request
policy nudge 4h
stakeholders PBI-142 kim
person kim zone Asia/Singapore
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to kim
> wait until 2026-11-24 06:00
> expect letter nudge to kim says "Times: Singapore"
