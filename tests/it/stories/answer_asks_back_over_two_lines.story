# A question back is one question, also where its writer or their mail program broke it.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question:
  Hi Dana,
  which archive do you mean,
  the one from 2019 or the new one?
  Sam
> expect letter answer to dana says "Sam Sales adds"
> expect ball PBI-142 is dana
> reply from dana to answer: The new one.
> expect letter answer to sam
> reply from sam to question:
  Two years
  or do you need more?
> expect letter answer to dana says "Sam Sales answered"
> wait 30m
> expect letter briefing to petra
