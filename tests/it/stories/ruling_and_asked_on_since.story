# Petra rules on the note while Dana's further question waits for Sam: that stays open, and both read so.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, also as Excel please.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from dana to answer: What about cancelled ones, too?
> expect letter answer to sam
> reply from petra to briefing: 2 Excel
> expect letter ruling to dana says "What you asked on since stays open: it waits for Sam."
> expect letter ruling to sam says "still waits for your answer" lacks "You need do nothing"
> expect ball PBI-142 is sam
