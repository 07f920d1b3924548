# "I forwarded it to Kim" hands the question on to Kim, whom the team knows.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana, I forwarded it to Kim. Best, Sam
> expect letter question to kim says "Sam Sales passed"
> expect letter notice to dana says "Kim Key is asked now"
> expect ball PBI-142 is kim
> reply from kim to question: Kim said it is ten years
> expect letter answer to dana from "Kim Key"
> wait 30m
> expect letter briefing to petra
