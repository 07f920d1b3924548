# Two commands on a line are two; none of them is words for Sam.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved /po
> expect letter notice to sam says "No answer is needed"
> expect clarification PBI-142 is resolved
