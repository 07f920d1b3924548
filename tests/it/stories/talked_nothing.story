# Nothing told, or with somebody unknown: nothing goes on record, and Dana is told why.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /talked
> expect mail is held says "nothing of it"
> expect letter help to dana says "Write what came of it after it"
> wait 61m
> reply from dana to receipt: /talked Bob Builder: two years
> expect mail is held
> expect letter help to dana says "Nobody of that name"
> expect ball PBI-142 is sam
