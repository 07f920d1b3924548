# What a team-mate answers to a question that waits for its release waits for none itself.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana cc ravi: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> mail from ravi header "In-Reply-To: <m1@client.example>": Re: [PBI-150] Which logo?
  I think the client pays late anyway.
> expect letter help to ravi says "nobody was asked"
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam lacks "pays late"
