# an outsider who had a help letter only
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from sam: Hello
  Could the logo be blue?
> expect letter help to sam
> mail from dana: [PBI-150] Which logo?
  Old or new? The client pays late.
> expect letter release to petra
> expect letter help to dana
> expect nothing
