# A question to Petra in person, handed over: Dirk is asked, and his answer is the ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  /ask po
  How fast is fast enough?
> expect letter receipt to dana
> expect letter question to petra
> expect ball PBI-160 is petra since 2026-11-23 10:02
> reply from petra to question: /delegate dirk
> expect letter question to dirk
> expect letter notice to dana says "Dirk Deputy is asked now"
> expect ball PBI-160 is dirk
> reply from dirk to question: Two seconds.
> expect letter answer to dana says "This is the ruling"
> expect rulings answered
