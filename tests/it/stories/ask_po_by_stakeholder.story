# Sam names Petra: it was he who asked for her.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Petra
> expect letter question to petra says "Sam asked for you by name: your answer is the ruling" lacks "Dana asked for you"
> expect letter notice to dana
> reply from petra to question: No.
> expect letter answer to dana
> expect rulings answered
