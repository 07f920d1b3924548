# A responder that marks nothing answers each mail with the same text: it is handed on once.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: We have received your request and will look at it.
> expect letter answer to dana
> reply from dana to answer: Thanks, but which of the two?
> expect letter answer to sam
> reply from sam to answer: We have received your request and will look at it.
> expect mail is held says "the same words as before"
> expect nothing
# A day later it may be meant.
> wait 25h
> expect letter briefing to petra
> expect letter nudge to sam
> reply from sam to answer: We have received your request and will look at it.
> expect mail is filed
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
