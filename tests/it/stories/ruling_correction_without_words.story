# A correction without words corrects nothing: Petra is asked for them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 3
> expect mail is held says "a correction without words"
> expect letter help to petra says "3"
> expect rulings none
