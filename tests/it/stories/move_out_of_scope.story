# The draft of a new item that a ruling made goes with the question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  /po
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: A third one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 2 A third logo
> expect letter ruling to dana, sam
> expect drafts A third logo of PBI-142
> reply from dana to receipt: /move PBI-150
> expect letter notice to petra says "The ruling on it stands"
> expect letter notice to sam
> expect drafts A third logo of PBI-150
