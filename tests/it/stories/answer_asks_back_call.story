# The slot is kept although Sam asks back: if mail does not settle it, they talk.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Which kind of export do you mean?
> expect letter answer to dana
> expect calls kept
> wait 2h
> expect letter invitation to dana, sam, petra
