# Two notes wait for one ruling and Petra hands it on: Dirk has one note with all of it, and rules on both.
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
> reply from petra to briefing: delegate dirk
> expect letter briefing to dirk says "additionally an Excel version" says "The header line"
> reply from dirk to briefing: 2 Excel
> expect letter ruling to dana, sam
> expect ball PBI-142 is nobody
