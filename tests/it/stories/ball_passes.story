# The ball goes with the question: passed on by hand, by the clock, and back with an objection.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect ball PBI-142 is sam since 2026-11-23 10:02
> wait 1h
> reply from sam to question: not me
> expect letter question to tess
> expect letter notice to dana
> expect ball PBI-142 is tess since 2026-11-23 11:02
> wait 1h
> reply from tess to question: not me
> expect letter question to petra
> expect letter notice to dana
> expect ball PBI-142 is petra since 2026-11-23 12:02
> wait 1h
> reply from petra to question: /delegate dirk
> expect letter question to dirk
> expect letter notice to dana
> expect ball PBI-142 is dirk since 2026-11-23 13:02
> reply from dirk to question: Two years.
> expect letter answer to dana
> expect ball PBI-142 is nobody
