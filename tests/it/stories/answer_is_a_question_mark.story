# A question mark and no more asks back: it answers nothing.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ??
> expect letter answer to dana says "Sam Sales adds"
> expect ball PBI-142 is dana
> reply from dana to answer: I mean those of last year.
> expect letter answer to sam says "last year"
> expect ball PBI-142 is sam
> reply from sam to answer: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
