# the same, Ravi wrote to Dana with us in Cc; she replies to all
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi to dana cc clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Sam is clueless.
> expect nothing
> mail from dana to ravi cc clarify header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  Yes, he is. I hope Tess answers.
> expect nothing to sam
