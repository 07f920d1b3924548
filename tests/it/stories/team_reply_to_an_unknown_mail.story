# Dana wrote to Ravi alone, and Ravi answers with us in Cc: that is no question to the stakeholder; he is told.
at Mon 2026-11-23 10:02
> mail from ravi to dana cc clarify header "In-Reply-To: <unknown@client.example>": Re: [PBI-142] Archived orders?
  Don't ask Sam, he is clueless and always says yes.
> expect mail is new
> wait 5m
> expect letter help to ravi says "nobody was asked"
> expect nothing
