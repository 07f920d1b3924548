# What was answered on an item of the same area comes to the receipt as well, with its key; an
# item of another area is none of this one's business, and a confidential one is told of nowhere.
labels PBI-142 export
labels PBI-150 export
labels PBI-170 export
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Separator?
  Which separator do the invoice files need?
> expect letter receipt to dana lacks "Earlier"
> expect letter question to sam
> reply from sam to question: Semicolon, our tool chokes on commas.
> expect letter answer to dana
> mail from dana: [PBI-170] Separator?
  Which separator does the secret list need?
> expect letter receipt to dana lacks "Earlier"
> expect letter question to sam
> reply from sam to question: A tab, hush.
> expect letter answer to dana
> mail from dana: [PBI-160] Separator?
  Which separator does the start page need?
> expect letter receipt to dana lacks "Semicolon" lacks "hush"
> expect letter question to petra
> mail from ravi: [PBI-142] Trennzeichen?
  Welches Trennzeichen brauchen wir in der Datei?
> expect letter receipt to ravi says "PBI-150, Sam Sales, today" says "Semicolon" lacks "hush"
> expect letter question to sam
> mail from dana: [PBI-170] Separator again?
  Which separator was it for the secret list?
> expect letter receipt to dana says "PBI-170, Sam Sales" says "hush" lacks "Semicolon"
> expect letter question to sam
# One tap takes the question back: whoever was asked is told in one line.
> reply from ravi to receipt: /resolved
> expect letter notice to sam
> expect clarification PBI-142 is resolved
