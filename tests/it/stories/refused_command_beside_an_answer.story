# A command that is not Sam's does not take his answer along: Dana has the answer, and he reads that
# the command was not done. Where nothing went on, that is said too.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /resolved
  It is two years, and three for the old shop.
> expect letter answer to dana says "three for the old shop"
> expect letter help to sam says "was not done" says "The rest of your mail went on"
> expect clarification PBI-142 is open
> reply from dana to answer: /agreed
  But what about the cancelled ones?
> expect letter answer to sam says "cancelled ones"
> expect letter help to dana says "went on as usual"
> expect rulings none
> reply from dana to answer: /ask Bob
  Bob, what do you say?
> expect mail is held says "nobody to ask"
> expect letter help to dana says "/ask Bob" says "went to nobody"
> expect nothing
