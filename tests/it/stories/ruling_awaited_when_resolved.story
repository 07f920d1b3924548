# Dana closes the question while a ruling is waited for: it still waits, in each digest, until it is made.
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
> reply from dana to answer: /resolved
> expect clarification PBI-142 is resolved
> expect ball PBI-142 is petra since 2026-11-23 11:02
> wait until 2026-11-24 08:31
> expect letter digest to petra says "WAITS FOR YOU" says "Archived orders?"
> wait until 2026-11-25 08:31
> expect letter digest to petra says "WAITS FOR YOU"
> reply from petra to digest: 1 agreed
> expect letter ruling to dana
> wait until 2026-11-26 08:31
> expect letter digest to petra lacks "WAITS FOR YOU"
