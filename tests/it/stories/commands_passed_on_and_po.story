# The ruling that is asked for below "not me" is asked for once somebody answers.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: not me
  /po
> expect letter question to tess
> expect letter notice to dana
> expect letter notice to sam says "Petra"
> reply from tess to question: All of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
