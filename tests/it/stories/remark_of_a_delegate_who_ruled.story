# Dirk has ruled, and says a word more: Dana is not told to wait for a ruling that nobody is asked for.
policy rulings always
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Sorting
  Sorted by date or by number?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: By date, newest first.
> expect letter answer to dana
> wait 35m
> expect letter briefing to petra
> reply from petra to briefing: delegate dirk
> expect letter briefing to dirk
> reply from dirk to briefing: 1
> expect letter ruling to dana
> wait 30m
> reply from dirk to briefing: By the way, Petra is fine with it, too.
> expect letter help to dirk
> expect letter answer to dana lacks "Please build none"
> wait 20h
> expect nothing to petra
