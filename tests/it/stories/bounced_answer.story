# A ruling and an answer that bounced: whoever is told is to reach their reader another way; of
# asking somebody else nothing is said, for nothing waits for an answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra
> reply from petra to briefing: 2 Archive
> expect letter ruling to dana, sam
> bounce ruling to sam
> expect letter notice to dana says "was not delivered" says "another way" lacks "/ask"
> bounce answer to dana
> expect letter notice to petra says "was not delivered" says "another way" lacks "/ask"
