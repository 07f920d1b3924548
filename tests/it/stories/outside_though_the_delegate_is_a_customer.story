# the delegate is a customer: others of that customer are still outside
person dirk address dirk@client.example
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> expect nothing
