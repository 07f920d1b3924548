# Who is away and answers all the same has answered.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: I am out of office until Monday, but: yes, two years.
> expect letter answer to dana says "yes, two years"
> expect nothing
