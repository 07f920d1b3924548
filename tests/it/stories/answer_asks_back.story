# A question back is no answer: Dana holds the ball, and Sam is not nudged until she has answered.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Which kind of export do you mean?
> expect letter answer to dana says "Sam Sales adds" says "Which kind of export"
> expect ball PBI-142 is dana since 2026-11-23 10:02
> wait until 15:02
> expect nothing
> reply from dana to answer: The nightly one.
> expect letter answer to sam says "The nightly one."
> expect ball PBI-142 is sam since 2026-11-23 15:02
> wait until 2026-11-24 11:02
> expect letter nudge to sam
> reply from sam to nudge: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Which kind of export"
