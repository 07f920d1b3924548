# A ruling of Friday afternoon stands in Monday's digest, and can be undone then.
policy digest 08:30
policy book on request
at Fri 2026-03-27 14:00
> mail from dana: [PBI-142] Sorting
  By date or by number?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: By date, and by number as an option.
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> reply from petra to briefing: 2 Sorting option
> expect letter ruling to dana, sam
> wait until 2026-03-30 08:45
> expect letter digest to petra says "YOUR RULINGS"
> reply from petra to digest: undo
> expect letter help to petra says "own note"
> reply from petra to briefing: undo
> expect letter notice to dana, sam says "out of scope"
> expect letter briefing to petra says "has undone the ruling"
> expect rulings out-of-scope
