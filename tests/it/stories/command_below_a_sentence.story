# A command on a line of its own below a sentence is obeyed; it is not sent on as words.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: Sorry, wrong item.
  /move PBI-150
> expect clarification PBI-150 is open
> expect letter notice to sam says "where it belongs"
> expect letter answer to sam says "Sorry, wrong item." lacks "/move"
# Whom a question is put to may stand below it.
> mail from dana: [PBI-150] Which font?
  Which font do we take?
  /ask po
> expect letter receipt to dana
> expect letter question to petra says "Which font do we take?" lacks "/ask"
# In a list, in the middle of a sentence, or for something else it is words.
> mail from dana: [PBI-142] Which paths?
  Which of these should the help page name:
  /help
  /call
> expect letter receipt to dana
> expect letter question to sam says "/help" says "/call"
> reply from sam to question of PBI-142: Both, and below the link
  /resolved
  the date.
> expect letter answer to dana says "/resolved"
> wait 30m
> expect letter briefing to petra
# A ruling stands on the first lines alone: below a sentence it decides nothing.
> reply from petra to briefing: Later.
  /agreed
> expect rulings none
> expect letter answer to dana
> expect letter help to petra
