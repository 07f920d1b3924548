# What the PO wrote to the developer, quoted above an answer: the stakeholder gets the answer alone.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing bare: The budget is forty thousand, no more.
> expect letter answer to dana says "forty thousand"
> expect letter help to petra
> mail from dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  > The budget is forty thousand, no more.
  So only two years?
  > Yes, all of them.
  Really all?
> expect letter answer to sam says "So only two years?" says "> Yes, all of them." lacks "forty thousand" says "left out"
> mail from dana header "In-Reply-To: <m1@client.example>": Re: [PBI-142] Archived orders?
  ---------- Forwarded message ---------
  From: Petra Po <petra@acme.example>
  Date: Mon, 23 Nov 2026 10:40
  Subject: Re: [PBI-142] Archived orders?

  The budget is forty thousand, no more.
> expect nothing to sam
