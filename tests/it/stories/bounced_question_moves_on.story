# Both addresses of Sam's take no mail: Tess is asked, and Dana told why.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam
> expect letter notice to dana says "was not delivered"
> expect letter question to sam at sam@alias.example says "Are archived orders in?"
> mail from ravi: [PBI-142] Cancelled orders?
  Are cancelled orders in?
> expect letter receipt to ravi
> expect letter question to sam at sam@alias.example
> bounce question to sam
> expect letter question to tess
> expect letter notice to ravi says "Tess Tax is asked now" says "takes no mail (5.1.1)"
# Nothing is sent to him any more; a further question does not go there at all.
> mail from dana: [PBI-142] Deleted orders?
  Are deleted orders in?
> expect letter receipt to dana says "Mail to Sam comes back"
> expect letter question to tess
# An item of his alone: the letter is not sent, and Dana is told at once.
> mail from dana: [PBI-150] Which colour?
  Which colour is it?
> expect letter receipt to dana
> expect status question dropped
> expect letter notice to dana says "was not delivered" says "takes no mail since"
# He writes from one of them: his address takes mail again.
> mail from sam: [PBI-150] What is this?
  Which product do you mean?
> expect reach sam 5.1.1
> expect letter answer to dana
