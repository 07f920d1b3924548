# Dana's question is held; what Ravi answers to all is no question to the stakeholder.
at Mon 2026-11-23 10:02
> mail from dana unverified cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect mail is held
> mail from ravi cc dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Don't ask Sam, he is clueless and always says yes.
> expect letter help to ravi says "nobody was asked"
> expect nothing
