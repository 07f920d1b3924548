# What Dana asked further belongs to another item: there it is a question of its own, though Ravi has one there.
stakeholders PBI-150 kim
policy nudge never
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-150] Which font?
  Arial or Times?
> expect letter receipt to ravi
> expect letter question to kim
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: And which logo on the invoice, old or new?
> expect letter answer to sam
> mail from dana header "In-Reply-To: <m3@client.example>": Re: [PBI-142] Archived orders?
  /move PBI-150
> expect letter receipt to dana subject "[PBI-150] And which logo on the invoice, old or new?" says "Kim"
> expect letter question to kim says "And which logo on the invoice" lacks "Archived"
> expect letter notice to sam says "moved a message of their own" lacks "PBI-150"
> reply from kim to question: The new one.
> expect letter answer to dana says "The new one."
> reply from sam to question: Yes, they are.
> expect letter answer to dana says "Yes, they are."
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
