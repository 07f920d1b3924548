# Sam answers the question itself with what is assumed: that is an answer, and no objection.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  How far back?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back
> expect letter assumption to sam, petra
> reply from sam to question: Yes, two years back.
> expect letter answer to dana says "Sam Sales answered" lacks "objects"
> expect assumptions pending
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
