# What is said beside "/ask" is shown to who lets it go; what is added later does not go out.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask nora@client.example
  Our client asks, too.
> expect letter release to petra says "Old or new?" says "Our client asks, too."
> expect letter help to dana
> wait 1m
> reply from dana to receipt: And our markup on it is forty percent, is that fine?
> expect letter answer to sam says "markup"
> reply from petra to release: 1
> expect letter question to nora@client.example says "Old or new?" says "Our client asks, too." lacks "markup"
> expect letter notice to dana, sam
> expect nothing
