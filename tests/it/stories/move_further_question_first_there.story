# The same where the other item has no question yet, and Petra moves it by a reply to what Dana wrote.
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: And which logo on the invoice, old or new?
> expect letter answer to sam
> mail from dana header "In-Reply-To: <m2@client.example>": Re: [PBI-142] Archived orders?
  /move PBI-150
> expect letter receipt to dana subject "[PBI-150] And which logo on the invoice, old or new?"
> expect letter question to sam subject "[PBI-150] And which logo on the invoice, old or new?" says "And which logo on the invoice"
> expect letter notice to sam says "belongs to PBI-150"
