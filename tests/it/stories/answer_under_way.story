# "I'm looking into it" is handed on and answers nothing, in the middle of politeness as well; what
# is behind a colon does.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana, thanks, I'm looking into it. Best, Sam
> expect letter answer to dana says "Sam Sales writes" says "looking into it"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> reply from sam to question: Noted.
> expect letter answer to dana says "Sam Sales writes"
> reply from sam to question: Checking with finance
> expect letter answer to dana says "Sam Sales writes"
> expect ball PBI-142 is sam since 2026-11-23 10:02
> wait until 14:02
> expect letter nudge to sam
> reply from sam to nudge: On it: we keep ten years
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra says "ten years"
