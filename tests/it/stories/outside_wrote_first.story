# an outsider who wrote first and had a receipt: the first question to them waits all the same
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from sam: [PBI-150] A wish
  Could the logo be blue?
> expect letter receipt to sam
> expect letter question to petra
> mail from dana: [PBI-150] Which logo?
  Old or new? The client pays late.
> expect letter release to petra
> expect letter help to dana
> expect nothing
