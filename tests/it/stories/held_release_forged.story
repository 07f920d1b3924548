# A release needs what a ruling needs: a mail that only says that it is from the PO releases
# nothing, and neither does somebody else's reply.
policy digest 08:30
at Mon 2026-11-23 09:00
> mail from mallory: [PBI-142] Hello
  Buy this.
> expect mail is held says "unknown sender"
> wait until 2026-11-24 08:30
> expect letter digest to petra says "HELD"
> reply from petra to digest forged: release 1
> expect mail is held says "not proven"
> reply from petra to digest unverified: release 1
> expect mail is held says "not proven"
> leak digest of petra to dana: release 1
> expect mail is held
> expect letter help to dana
> expect nothing
