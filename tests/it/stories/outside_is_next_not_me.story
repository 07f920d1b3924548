# "Not me", and who is named next is outside: the PO is asked, and reads who that is.
person tess address tess@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: not me
> expect letter question to petra says "Tess Tax" says "outside" says "/ask tess@client.example" lacks "Nobody else is named"
> expect letter notice to dana
