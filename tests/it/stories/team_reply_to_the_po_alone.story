# Petra writes to Dana with us in Cc, and Dana to Petra: it stays among the two, and goes to nobody who is asked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to dana
> mail from petra to dana cc clarify header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  Sam is wrong here, isn't he?
> expect nothing to sam
> mail from dana to petra cc clarify header "In-Reply-To: <m3@client.example>": Re: [PBI-142] Archived orders?
  He is, as always.
> expect nothing to sam
