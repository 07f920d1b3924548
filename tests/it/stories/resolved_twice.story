# No longer needed, needed again, no longer needed: Sam is told both times.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /resolved
> expect letter notice to sam says "No answer is needed"
> reply from dana to receipt: We do need to know.
> expect letter answer to sam says "We do need to know."
> expect clarification PBI-142 is open
> reply from dana to receipt: /resolved
> expect letter notice to sam says "No answer is needed"
> expect clarification PBI-142 is resolved
> wait 48h
> expect nothing
