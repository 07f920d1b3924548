# The PO says no: nothing goes out, the mail stays on record, and whoever asked knows. Until then
# each digest asks for it.
person sam address sam@client.example
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> wait until 2026-11-24 08:31
> expect letter digest to petra says "Which logo?"
> wait until 2026-11-25 08:31
> expect letter digest to petra says "Which logo?"
> reply from petra to release: 2
> expect mail from dana is recorded says "dropped by Petra Po"
> expect letter help to dana says "did not let your question go" says "it went to nobody"
> expect nothing
> wait until 2026-11-26 08:31
> expect nothing
