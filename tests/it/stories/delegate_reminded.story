# What was handed to Dirk waits for him: he is reminded once a day, in his hours, in one mail for all of it; after
# the policy's last step it is Petra's again.
policy book on request
policy nudge 4h 8h 12h
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: delegate dirk
> expect letter briefing to dirk
> mail from dana: [PBI-160] How fast?
  How fast is fast?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: delegate dirk
> expect letter question to dirk
> expect letter notice to dana
> wait 3h
> expect nothing
> wait until 2026-11-23 15:00
> expect letter nudge to dirk says "2 questions were handed to you" says "PBI-142" says "PBI-160"
> expect ball PBI-142 is dirk since 2026-11-23 09:30
> wait until 2026-11-24 12:00
> expect letter nudge to dirk
> wait until 2026-11-24 16:00
> expect letter notice to dirk says "no word came from you"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect letter question to petra says "How fast is fast?"
> expect letter notice to dirk says "answer"
> expect letter notice to dana says "Dirk"
> expect ball PBI-142 is petra since 2026-11-24 13:30
> wait 24h
> expect nothing to dirk
