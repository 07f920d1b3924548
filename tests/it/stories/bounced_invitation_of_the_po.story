# The PO's invitation bounced: a delegate takes the place, the call stays.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Archived orders?
  Are archived orders in?
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> expect letter receipt to dana
> bounce invitation to petra
> expect letter invitation to dirk
> expect letter invitation to dana, sam says "can't be reached by mail"
> expect letter notice to dana says "was not delivered"
