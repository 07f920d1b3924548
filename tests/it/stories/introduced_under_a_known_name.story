# Nobody who is brought in bears the name of somebody on record.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc "Petra Po <nora@client.example>" to question: I think the new one, but Petra knows.
> expect letter answer to dana
> leak question of sam to "Petra Po" as nora@client.example: Agreed from my side: build the new one.
> expect letter answer to dana lacks "Petra Po writes" says "nora@client.example"
> wait 31m
> expect letter briefing to petra lacks "Petra Po (introduced" says "nora@client.example"
> expect nothing
