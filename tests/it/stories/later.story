# Petra puts it off: no digest tells of it, and nobody is nudged, until the time has passed.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: /later 2d
> expect letter notice to dana says "later, from Wed 10:32 on"
> wait until 2026-11-25 08:29
> expect nothing
> wait until 2026-11-25 08:30
> expect letter digest to petra says "WAITS FOR YOU" says "Archived orders?"
> reply from petra to digest: 1 agreed
> expect letter ruling to dana
> expect rulings agreed
