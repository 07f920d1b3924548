# Two answered otherwise; who was asked is sent the ruling, and reads that the other's answer stands.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Max size
  How large may a file be?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 10 MB
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> mail from tess: [PBI-142] Max size
  20 MB
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 1 @sam
> expect letter ruling to dana says "agreed to what Tess Tax answered"
> expect letter ruling to sam says "agreed to another answer than yours"
> expect nothing
