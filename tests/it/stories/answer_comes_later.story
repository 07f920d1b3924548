# "I'll get back to you" is handed on and answers nothing: Sam is still waited for, and nudged.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I'll get back to you tomorrow.
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> wait until 14:02
> expect letter nudge to sam
> reply from sam to nudge: Two years.
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra says "Two years."
