# A second word comes too late: what was released is out, and who now drops it is told so.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam
> reply from petra to release: 2
> expect letter help to petra says "Petra Po released it before" says "no effect"
> expect nothing
