# Who was brought in may answer, and passes nothing on: it is a remark.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc nora@client.example to question: I think the new one, but Nora knows.
> expect letter answer to dana
> leak question of sam to nora as nora@client.example: ask kim
> expect letter answer to dana says "ask kim"
> expect nothing to kim, sam
