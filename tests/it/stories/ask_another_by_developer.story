# Dana asks Kim instead: Kim hears that it was Dana, Sam that he is not needed.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask Kim
> expect letter question to kim says "Dana Dev asked for you by name" lacks "passed the question on"
> expect letter notice to sam says "No answer is needed"
> expect letter notice to dana says "Kim Key is asked now" lacks "passed your question on"
> expect calls cancelled, kept
> reply from kim to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "Dana asked Kim"
