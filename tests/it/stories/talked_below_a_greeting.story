# A talk elsewhere, told where people tell it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Hi,
  /talked Sam: yes, two years back
> expect letter receipt to dana says "you spoke with Sam Sales"
> expect letter read-back to sam says "yes, two years back"
> expect letter briefing to petra says "yes, two years back"
