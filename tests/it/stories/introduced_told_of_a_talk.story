# A talk that somebody who was brought in tells of was theirs, and is shown to who asks.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc nora@client.example to question: I think the new one, but Nora knows.
> expect letter answer to dana
> leak question of sam to nora as nora@client.example: /talked Dana: the old one
> expect letter read-back to dana
> expect letter briefing to petra lacks "Sam, per nora"
# Sam thought of the new one: that is for Petra.
> expect letter notice to dana says "asked to rule"
