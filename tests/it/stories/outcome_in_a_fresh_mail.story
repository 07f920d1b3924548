# Nobody has said what came of the call: the note goes, and the question stays open.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> wait until 15:30
> expect letter briefing to petra says "Nobody has said"
> expect clarification PBI-142 is open
> mail from dana: [PBI-142] Outcome
  Two years back.
> expect mail is filed says "the only open question that waits for the sender"
> expect letter read-back to sam says "Two years back."
> expect letter briefing to petra says "Two years back."
> expect clarification PBI-142 is briefed
> expect calls held
