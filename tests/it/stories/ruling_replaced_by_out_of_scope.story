# First 1, then 2: what was agreed is no addition to the item any more.
sprint 2026-11-16 2026-11-29
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana lacks "Instead"
> wait 1h
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana says "Instead of the ruling before: agreed"
> expect letter ruling to sam lacks "Instead"
> wait 1h
> mail from dana: [PBI-142] Colour?
  Which?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Blue
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra lacks "agreed since the Sprint"
