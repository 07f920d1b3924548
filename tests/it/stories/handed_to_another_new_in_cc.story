# "Adding Nora, who knows this": a colleague in Cc who is not on record is asked once Petra releases
# it, and may answer meanwhile.
person sam address sam@client.example
domains client.example
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam cc "Nora Nolan <nora.n@client.example>" to question: Adding Nora, who knows this.
> expect mail is held says "nora.n@client.example is outside and was never asked"
> expect letter release to petra says "Old or new?" says "Nora Nolan"
> expect letter notice to dana says "Sam Sales passed the question on to Nora Nolan"
> expect letter help to sam says "The question to Nora Nolan waits"
> expect strangers
> leak question of sam to nora as nora.n@client.example: The old one.
> expect letter answer to dana says "The old one."
> expect letter notice to sam says "No answer is needed any more"
> wait 30m
> expect letter briefing to petra says "introduced by Sam"
