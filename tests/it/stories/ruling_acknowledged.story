# Sam has read the ruling and says so: that is thanks, and no cause of a note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 3 Only two years.
> expect letter ruling to dana, sam
> reply from sam to ruling: OK, understood.
> expect letter answer to dana
> wait 2h
> expect nothing
