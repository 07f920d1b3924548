# Sam speaks to Kim, who stands in Cc: she is asked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc kim to question: Kim, can you take this? Thanks!
> expect letter question to kim says "Sam Sales passed"
> expect letter notice to dana says "Kim Key is asked now"
> expect ball PBI-142 is kim
