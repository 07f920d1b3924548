# What is asked of somebody who ruled and has left goes to who decides now.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> away petra to briefing until 2026-12-03
> expect letter briefing to dirk
> reply from dirk to briefing: 1
> expect letter ruling to dana
> leaves dirk
> reply from dana to ruling: Is that for Sam's shop only? He pays nothing.
> expect nothing to sam
> expect letter answer to petra says "shop only"
