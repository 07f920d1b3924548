# Dana writes to a client who was never asked, with the mailbox in Cc: nothing is left to let go. Who
# would have been asked learns of it, and the exchange is followed and briefed like any.
person sam address sam@client.example
at Mon 2026-11-23 10:02
> mail from dana to sam cc clarify: [PBI-150] Which logo?
  Old or new?
> expect letter notice to petra says "it has gone there already" says "sam@client.example"
> expect letter receipt to dana says "forward"
> expect nothing to sam
> mail from sam to dana cc clarify: Re: [PBI-150] Which logo?
  The new one, and a wizard is needed.
> expect mail is filed
> expect nothing to sam
> wait 31m
> expect letter briefing to petra says "a wizard is needed"
