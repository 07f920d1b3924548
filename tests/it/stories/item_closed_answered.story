# What has been answered is briefed and ruled on, though its item is closed.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> backlog PBI-142 is Done
> expect nothing
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> backlog PBI-142 is In Sprint
> backlog PBI-142 is Done
> expect nothing
> reply from petra to briefing: 1
> expect letter ruling to dana
