# Sam answers the question itself, late: what was assumed without him does not stand any more.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from sam to question: Three years.
> expect letter answer to dana says "objects to your assumption" says "Three years."
> expect assumptions objected
> wait 30m
> expect letter briefing to petra
