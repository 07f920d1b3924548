# The first question ever to somebody outside waits for the PO: one letter at once, and it goes
# out when she says so. Somebody who had it before is asked at once.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect mail is held says "outside and was never asked"
> expect letter release to petra says "Old or new?" says "sam@client.example"
> expect letter help to dana says "is asked first"
> expect nothing
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam says "Old or new?" lacks "petra@acme.example" lacks "PBI-142"
> mail from dana: [PBI-150] Which colour?
  Red or blue?
> expect letter receipt to dana
> expect letter question to sam
