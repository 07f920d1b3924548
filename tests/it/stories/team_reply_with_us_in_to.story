# The same with us among those in To.
at Mon 2026-11-23 10:02
> mail from dana to clarify cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi to dana,clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Sam always says yes.
> mail from dana to ravi,clarify header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  Then why do we ask him?
> expect nothing to sam
