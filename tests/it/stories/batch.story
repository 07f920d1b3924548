# Several mails taken in together: later ones see what earlier ones did.
at Mon 2026-11-23 10:02
> gather
> mail from dana id q1@client.example: [PBI-142] Archived orders?
  Are archived orders in?
> again
> mail from dana: Re: [PBI-142] Archived orders?
  And how far back?
> mail from sam: Re: [PBI-142] Archived orders?
  Yes, two years.
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> deliver
> expect letter receipt to dana, ravi
> expect letter question to sam
> expect letter question to sam
> expect letter answer to sam says "And how far back?"
> expect letter answer to dana says "two years"
> wait 30m
> expect letter briefing to petra
> wait 2h
> expect letter invitation to ravi, sam, petra
