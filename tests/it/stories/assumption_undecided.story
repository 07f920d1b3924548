# Words that are neither for nor against it are no objection: Dana has them, and nobody's time is cut.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
# Who wants to think about it has the whole time again.
> reply from sam to assumption: Let me think about it until tomorrow, please.
> expect letter answer to dana says "Sam Sales writes" says "stands unopposed tomorrow 11:02" lacks "objects to"
> expect assumptions pending
> wait 1h
# Who asks back has it from the answer on.
> reply from sam to assumption: What does "two years back" mean exactly, calendar years?
> expect letter answer to dana says "Your assumption waits for your answer"
> expect ball PBI-142 is dana since 2026-11-23 12:02
> wait until 2026-11-24 15:02
> expect assumptions pending
> expect nothing
> reply from dana to answer: Calendar years, yes.
> expect letter answer to sam says "Calendar years"
> expect ball PBI-142 is nobody
> wait until 2026-11-25 10:02
> reply from petra to assumption: I'll get back to you tomorrow.
> expect letter answer to dana says "This decides nothing" says "stands unopposed tomorrow 10:02"
> wait until 2026-11-26 10:02
> expect letter notice to dana says "stands unopposed"
> expect assumptions unopposed
> expect clarification PBI-142 is assumed
