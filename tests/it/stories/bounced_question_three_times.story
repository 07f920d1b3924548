# A mailbox that stays full: the question goes three times in all, each after a longer pause; then
# it is silent there, and Dana knows each time.
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam status 4.2.2
> expect letter notice to dana says "goes out once more"
> wait 1h
> expect letter question to sam
> bounce question to sam status 4.2.2
> expect letter notice to dana says "goes out once more"
> wait 2h
> expect letter question to sam
> bounce question to sam status 4.2.2
> expect letter notice to dana says "was not delivered" lacks "goes out once more"
> wait 5d
> expect nothing to sam
