# The same ruling mailed twice is one: one draft, one letter each, one undo.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes and also as Excel
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> wait 5m
> reply from petra to briefing: 2 Excel export
> expect rulings out-of-scope
> expect drafts Excel export of PBI-142
> expect mail from petra is filed says "it is ruled so already"
> reply from petra to briefing: /undo
> expect letter notice to dana, sam
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect new-items is nothing
# Undone, it can be ruled so again.
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> expect rulings out-of-scope, out-of-scope
> expect new-items Excel export
