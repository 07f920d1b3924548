# "/interval" is a path and a word of its own, not "/internal" misspelt.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Set it in
  /interval
  to two years.
> expect letter answer to dana says "/interval" says "to two years"
> reply from dana to answer: In
  /interval
  of the admin page?
> expect letter answer to sam says "/interval" says "of the admin page"
> wait 30m
> expect letter briefing to petra
