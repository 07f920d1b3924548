at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Kim
> expect letter question to kim says "Sam Sales passed"
> expect letter notice to dana says "Kim Key is asked now"
> reply from kim to question: Two years.
> expect letter answer to dana from "Kim Key"
> wait 30m
> expect letter briefing to petra
