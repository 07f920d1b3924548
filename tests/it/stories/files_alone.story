# A file without a word is an answer; a signature or a logo alone is none.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question file "smime.p7s" 2 bare:
> expect nothing
> reply from sam to question file "answer.pdf" 2 bare:
> expect letter answer to dana files "answer.pdf"
> wait 30m
> expect letter briefing to petra says "answer.pdf"
