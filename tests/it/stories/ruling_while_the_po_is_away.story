# Nobody stands in for Petra, who goes away with a ruling open: Dana learns from when on it comes, once; the
# note on what is said meanwhile tells it at once.
nobody dirk
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-30
> expect letter notice to dana says "is away, and nobody stands in" says "Mon 30 Nov" says "build none"
> away petra to briefing until 2026-11-30
> expect nothing
> mail from dana: [PBI-150] Which logo?
  Which logo?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question 2: The old one.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect letter notice to dana says "Which logo?" says "nobody stands in"
> expect nothing
