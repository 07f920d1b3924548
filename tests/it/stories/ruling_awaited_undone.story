# One ruling settled two notes of a question, and is undone: it waits again, whole; the next settles both.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> reply from sam to question: Yes, and additionally an Excel version.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from sam to question: The header line is in English.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 1
> expect letter ruling to dana
> expect ball PBI-142 is nobody
> reply from petra to briefing: /undo
> expect letter notice to dana
> expect letter briefing to petra says "NEEDS YOUR RULING" says "additionally an Excel version" says "The header line"
> reply from petra to briefing: 2 Excel version
> expect letter ruling to dana, sam
> expect ball PBI-142 is nobody
> wait 24h
> expect letter digest to petra lacks "WAITS FOR YOU"
