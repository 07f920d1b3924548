# Sam names Kim with words of his own, Kim names Sam: he is asked a second time.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Kim
  I only know about CSV.
> expect letter question to kim says "Sam Sales passed the question on to you" says "Sam Sales asked for you by name"
> expect letter answer to dana says "I only know about CSV." lacks "ask Kim" from "Sam Sales"
> expect letter notice to dana says "Sam Sales passed your question on: Kim Key is asked now"
> reply from kim to question: ask Sam
> expect letter question to sam says "Kim Key passed the question on to you"
> expect letter notice to dana says "Sam Sales is asked now"
> reply from sam to question: All right: two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
