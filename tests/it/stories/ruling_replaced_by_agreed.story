# First 2, then 1: the earlier does not stand any more. Sam, who was told it, is told so; no draft
# of a new item is left.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam says "out of scope"
> expect new-items Excel export
> wait 1h
> reply from petra to briefing: 1
> expect letter ruling to dana, sam says "Petra Po agreed" says "Instead of the ruling before: out of scope"
> expect new-items is nothing
> expect log PBI-142 says "Out of scope, Petra Po" says "REPLACED by Petra Po" says "Agreed, Petra Po"
> expect clarification PBI-142 is closed
# The newer one undone: the earlier does not come back by itself, Petra is asked again.
> reply from petra to briefing: /undo
> expect letter notice to dana, sam says "undone the ruling"
> expect letter briefing to petra says "NEEDS YOUR RULING" says "out of scope (replaced)" says "agreed (undone)"
> expect new-items is nothing
> expect clarification PBI-142 is open
> reply from petra to briefing: /undo
> expect letter help to petra says "no ruling that stands"
