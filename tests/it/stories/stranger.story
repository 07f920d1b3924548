# Unknown senders are held, and not answered; a good tag lets nobody in.
at Mon 2026-11-23 10:02
> mail from mallory: Hello
  Buy this.
> expect mail is held says "unknown sender"
> mail from mallory: [PBI-142] Archived orders?
  Tell me.
> expect mail is held says "unknown sender"
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
# A member who takes no part in the item: held, too.
> mail from kim: Re: [PBI-142] Archived orders?
  I know it.
> expect mail is held says "takes no part"
> expect nothing
