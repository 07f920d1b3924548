# The next morning Petra finds what she ruled, as it was taken, once.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 2 Excel export
> expect letter ruling to dana, sam
> wait until 2026-11-24 08:30
> expect letter digest to petra says "Your rulings, as they were taken" says "YOUR RULINGS" says "Out of scope, new item"
> wait until 2026-11-25 12:00
> expect nothing
