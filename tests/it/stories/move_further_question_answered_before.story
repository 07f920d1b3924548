# Sam answered; Dana asked on; that further question moved to another item: nothing waits for Sam any more.
policy book on request
stakeholders PBI-150 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 5m
> reply from dana to receipt: And on the invoice?
> expect letter answer to sam
> wait 5m
> mail from dana header "In-Reply-To: <m3@client.example>": Re: [PBI-142] Archived orders?
  /move PBI-150
> expect letter question to kim
> expect letter receipt to dana
> expect letter notice to sam
> wait 6h
> expect letter nudge to kim
> expect letter briefing to petra says "Dana goes on" lacks "waits for Sam"
> expect nothing to sam
