# Words back to anybody else who has left go to nobody, and their writer is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  They were in the old shop.
> expect letter answer to dana
> leaves ravi
> reply from dana to answer: In which table?
> expect letter help to dana
