# "Call" by Petra, who is asked in person, books one; "delegate dirk" hands the question over.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast must it be?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question: Call, please
> expect letter invitation to dana, petra
> expect rulings none
> mail from dana: [PBI-160] Which browsers?
  Which browsers count?
> expect letter receipt to dana
> expect letter question to petra
> reply from petra to question 2: delegate dirk please
> expect letter question to dirk says "Which browsers count?"
> expect letter notice to dana says "Dirk Deputy is asked now"
> reply from dirk to question: The last two of each.
> expect letter answer to dana says "This is the ruling"
> expect rulings answered
