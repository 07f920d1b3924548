# A colleague whom Sam brought in is told where her words went: with their question, or alone. Of an
# item that she takes no part in she learns nothing. The note names who brought her in.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to ravi
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc nora@client.example to question of PBI-150: I think the new one, but Nora knows.
> expect letter answer to dana says "Nora knows"
> leak question of sam to nora as nora@client.example: All archived orders, two years.
> expect letter answer to dana says "All archived"
> reply from dana to answer: /move PBI-142
> expect letter answer to ravi
> expect letter notice to sam
> expect letter notice to nora@client.example says "it had been filed with another question" lacks "PBI-142"
> reply from dana to receipt: /move PBI-160
> expect letter notice to sam says "from PBI-150 to PBI-160"
> expect nothing
