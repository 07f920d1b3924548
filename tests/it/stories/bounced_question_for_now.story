# A full mailbox: letters wait an hour, then go out; the next time two.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam status 4.2.2
> expect letter notice to dana says "was not delivered"
> expect reach sam 4.2.2
> mail from ravi: [PBI-150] Which colour?
  Which colour is it?
> expect letter receipt to ravi
> expect status question due
> wait 30m
> expect nothing
> wait 31m
# The one that came back goes out again, and then what waited behind it.
> expect letter question to sam says "Are archived orders in?"
> expect letter question to sam says "Which colour is it?"
> expect status question sent
> bounce question to sam status 4.2.2
> expect letter notice to ravi says "was not delivered" says "goes out once more"
> mail from dana: [PBI-150] Which size?
  Which size is it?
> expect letter receipt to dana
> wait 118m
> expect nothing to sam
> wait 2m
> expect letter question to sam says "Which colour is it?"
> expect letter question to sam says "Which size is it?"
