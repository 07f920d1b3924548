# A reply with the tag and another subject: the only open question that waits for Sam.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: Re: PBI-142 my answer
  Two years.
> expect mail is filed says "waits for the sender"
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
