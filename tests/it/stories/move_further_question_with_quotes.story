# A further question moves: its words, with what they quote, become the title.
policy book on request
stakeholders PBI-150 kim
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: Two years, and the tax office is corrupt.
> expect letter answer to dana
> wait 5m
> reply from dana to receipt bare: On this:
  > Two years, and the tax office is corrupt.
  Is that on the invoice, too?
> expect letter answer to sam
> wait 5m
> mail from dana header "In-Reply-To: <m3@client.example>": Re: [PBI-142] Archived orders?
  /move PBI-150
> expect letter receipt to dana
> expect letter notice to sam
> expect letter question to kim lacks "corrupt" subject "[PBI-150] On this: Is that on the invoice, too?"
