# A talk below /po is briefed, and its note asks for the ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /po
  /talked Sam: yes
> expect letter read-back to sam
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect nothing
