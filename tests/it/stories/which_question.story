# Two open questions wait for Sam, and a reply with the tag alone: held, and Sam is asked which.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-142] How many columns?
  Twenty?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: Re: [PBI-142]
  Yes.
> expect mail is held says "which of its questions"
> expect letter help to sam says "Archived orders?" says "How many columns?"
> expect nothing
