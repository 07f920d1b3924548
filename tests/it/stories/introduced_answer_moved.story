# A colleague who was brought into one question is no part of another, also if their answer moves there.
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
> expect letter notice to nora@client.example
> reply from ravi to answer: And is the price of forty thousand in?
> expect letter answer to sam says "forty thousand"
> expect nothing to nora@client.example
> wait 31m
> expect letter briefing to petra says "introduced by Sam"
> expect letter briefing to petra
