# What a team-mate says to who is outside is shown to who lets it go.
at Mon 2026-11-23 10:02
> mail from dana cc ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi header "In-Reply-To: <m1@client.example>": Re: [PBI-150] Which logo?
  /ask nora@client.example
  Nora, our markup is forty percent.
> expect letter release to petra says "Old or new?" says "markup"
> expect letter notice to dana
> expect letter help to ravi
