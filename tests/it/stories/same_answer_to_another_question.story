# The same few words may answer two questions of one day; a third time they are a program's.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, please.
> expect letter answer to dana says "Yes, please."
> reply from dana to answer: And the cancelled ones?
> expect letter answer to sam
> reply from sam to answer: Yes, please.
> expect mail is filed
> expect letter answer to dana says "Yes, please."
> reply from sam to answer: Yes, please.
> expect mail is held says "the same words as before"
