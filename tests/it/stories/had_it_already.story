# Dana wrote to Sam directly, with the mailbox in Cc: no second copy, and the receipt asks Dana
# to forward the answer.
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana says "forward the answer to clarify@acme.example"
> expect nothing to sam
# Sam replies to all: Dana has it already.
> mail from sam to dana cc clarify: Re: [PBI-142] Archived orders?
  Yes, two years.
> expect mail is filed says "same subject"
> expect nothing
> wait 30m
> expect letter briefing to petra says "two years"
