# The server is away: tried again, byte for byte; given up after three days, visibly.
at Mon 2026-11-23 10:02
> mailbox of sam defers
> mail from dana: [PBI-142] Archived orders?
  /ask Sam
  Are archived orders in?
> expect letter receipt to dana
> expect nothing
> expect status question deferred
> mailbox of sam works
> wait 2m
> expect letter question to sam
> expect status question sent
