# The same where somebody outside is asked.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana to clarify cc ravi: [PBI-150] Which logo?
  Old or new?
> expect letter release to petra
> expect letter help to dana
> reply from petra to release: 1
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi to dana cc clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-150] Which logo?
  The client owes us 40,000.
> mail from dana to ravi cc clarify header "In-Reply-To: <m3@client.example>": Re: [PBI-150] Which logo?
  Forty? I thought we sue them for sixty.
> expect nothing to sam
