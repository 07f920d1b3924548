# What is answered is not handed on by a word about somebody, and nobody but who is asked hands it on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> reply from sam to question: That's Kim's area.
> expect letter answer to dana says "Kim's area"
> expect nothing to kim
> wait 30m
> expect letter briefing to petra
