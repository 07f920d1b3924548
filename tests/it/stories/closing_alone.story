# A reply with a greeting, a closing and a name says nothing: no answer.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana,

  Kind regards
  Sam Sales
> expect letter answer to dana lacks "/resolved"
> wait until 14:02
> expect letter nudge to sam
