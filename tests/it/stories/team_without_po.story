# Nobody is PO: the note is owed, and given the day after one is imported.
nobody petra
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect conversations due
> wait 48h
> expect conversations due
> joins petra
> wait 24h
> expect letter briefing to petra says "Yes, two years."
> expect conversations briefed
> wait 48h
> expect nothing
