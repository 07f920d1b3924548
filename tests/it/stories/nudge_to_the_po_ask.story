# Petra names somebody: the ball passes, and all begins anew.
policy book on request
stakeholders PBI-150 sam
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:02
> expect letter nudge to sam
> wait until 2026-11-24 14:02
> expect letter nudge to petra
> reply from petra to nudge: /ask kim
> expect letter question to kim
> expect letter notice to sam says "No answer is needed"
> expect letter notice to dana says "Kim Key is asked now"
> expect ball PBI-150 is kim since 2026-11-24 14:02
> wait until 2026-11-25 10:02
> expect letter nudge to kim
> reply from kim to nudge: The old one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
