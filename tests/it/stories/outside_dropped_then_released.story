# What was dropped does not go out by a later "1": who writes it is told, and thinks of nobody as
# asked. The same word twice needs no letter.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 2
> expect letter help to dana says "it went to nobody"
> reply from petra to release: No.
> expect nothing
> reply from petra to release: 1
> expect letter help to petra says "Petra Po dropped it before" says "send it again"
> expect nothing
