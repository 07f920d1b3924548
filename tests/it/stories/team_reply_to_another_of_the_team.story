# Dana replies to her own question To Ravi, with us in Cc: that is for Ravi.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana to ravi cc clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Ravi, Sam is clueless; do you know?
> expect nothing to sam
