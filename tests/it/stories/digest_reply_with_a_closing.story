# What stands around the lines of a reply to a digest is no line of it.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: Hi,

  1 ok

  Best regards
  Petra
> expect letter ruling to dana says "agreed"
> expect nothing
