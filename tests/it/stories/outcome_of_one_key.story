# Only one question's item stands before what came of the call: the other stays open, and waits for Sam.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: PBI-150: the new one.
> expect letter read-back to sam says "the new one." lacks "PBI-142"
> expect letter briefing to petra says "the new one." says "waits for Sam, asked"
> expect clarification PBI-142 is open
> expect clarification PBI-150 is briefed
> expect ball PBI-142 is sam since 2026-11-23 10:02
> expect nothing
