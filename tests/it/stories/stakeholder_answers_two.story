# A second answer before the note goes into the same note.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana says "Sam Sales answered"
> wait 20m
> reply from sam to question: Two years back, that is.
> expect letter answer to dana says "Sam Sales writes"
> wait 20m
> expect nothing
> wait 10m
> expect letter briefing to petra says "Yes." says "Two years back"
> expect conversations briefed
