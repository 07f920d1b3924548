# Two notes wait when Petra hands the question over a day later: Dirk has his time from then on, and is
# not reminded the same minute.
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
> reply from dana to answer: Same date, then by number?
> expect letter answer to sam
> wait 1h
> reply from sam to answer: yes
> expect letter answer to dana
> wait 1h
> expect letter briefing to petra
> wait until 2026-11-24 14:00
> reply from petra to briefing: delegate dirk
> expect letter briefing to dirk
> expect nothing
> wait 2h
> expect ball PBI-142 is dirk
> wait until 2026-11-25 14:30
> expect letter nudge to dirk says "handed to you"
