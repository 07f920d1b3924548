# Petra passed the question on to Sam: what she says to the note is a remark, no answer of hers.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /ask po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: /ask Sam
> expect letter question to sam
> expect letter notice to dana
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Dana asked Sam"
> reply from petra to briefing: How sure is he of that?
> expect letter answer to dana says "writes to you alone"
> expect rulings none
> wait 2h
> expect nothing
