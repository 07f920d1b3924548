policy book on request
at Mon 2026-11-23 10:02
> mailbox of sam defers
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> wait 71h
> expect status question deferred
> wait 5h
> expect status question refused
> expect letter nudge to petra
> expect letter notice to dana says "given up after 3 days"
