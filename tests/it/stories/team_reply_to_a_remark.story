# To Ravi, with us in Cc: what Dana answers to a remark of his stays in the team.
at Mon 2026-11-23 10:02
> mail from dana to clarify cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi to dana cc clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Sam always says yes.
> mail from dana to ravi cc clarify header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  Then why do we ask him?
> expect nothing to sam
