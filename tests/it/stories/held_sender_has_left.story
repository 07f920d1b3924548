# Who has left gets nothing: a release brings nobody back, and who released it is told why it stays.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> leaves dana says ""
> reply from petra to release: 1
> expect letter help to petra says "Dana" says "has left"
> expect mail from dana is held says "who released it is told"
> expect nothing
