# A talk that was told at the wrong question does not move alone, and its mail does not move the question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /talked Sam: the new logo with the blue border
> expect letter read-back to sam
> expect letter briefing to petra
> mail from dana header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  /move PBI-150
> expect letter help to dana says "does not move alone"
> expect nothing
