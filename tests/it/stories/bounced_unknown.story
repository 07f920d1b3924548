# A report about a mail nobody wrote marks nobody, whomever it names.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam unknown
> expect mail is recorded says "about no letter of ours"
> expect reach sam none
> expect status question sent
# Of our letter, for a reason that is not the address's: told, and nothing is learnt of it.
> bounce question to sam status 5.7.1
> expect reach sam none
> expect letter notice to dana says "was not delivered"
