# The PO says no: nothing goes out, and the mail stays on record.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 2
> expect mail from dana is recorded says "dropped by Petra Po"
> expect nothing
