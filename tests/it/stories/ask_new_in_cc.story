# Sam writes "Ask Nora" and puts her, a colleague who is not on record, into Cc of the same mail:
# she is who is meant. As with every address that is new, Petra releases it; meanwhile Nora may
# answer of her own accord, being introduced.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc "Nora Nolan <nora.n@client.example>" to question: I don't know, ask Nora please.
> expect mail is held says "nora.n@client.example is outside and was never asked"
> expect letter release to petra says "Old or new?" says "Nora Nolan" says "Sam Sales passed it on"
> expect letter notice to dana says "Sam Sales passed the question on to Nora Nolan"
> expect letter help to sam says "The question to Nora Nolan waits"
> expect strangers
> reply from petra to release: 1
> expect letter question to nora.n@client.example says "Old or new?"
> expect letter notice to dana says "Nora Nolan is asked now"
> expect strangers nora.n@client.example
> leak question of nora.n@client.example to nora as nora.n@client.example: The old one.
> expect letter answer to dana says "The old one."
> wait 30m
> expect letter briefing to petra says "introduced by Sam"
