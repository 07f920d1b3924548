# Only who made it, or the PO; and only proven.
labels PBI-142 export
person dirk topics export
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> mail from dirk: Re: [PBI-142] Archived orders?
  /undo
> expect letter help to dirk says "who made the ruling, or the Product Owner"
> reply from petra to briefing unverified: /undo
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra
> reply from petra to briefing: /undo
> expect letter notice to dana says "undone"
> expect letter briefing to petra
