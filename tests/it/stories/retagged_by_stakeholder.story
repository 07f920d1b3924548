# A stakeholder of both items retags a reply on purpose: it opens a question on the other item, which
# goes to the PO like all that a stakeholder begins, and the two are linked.
stakeholders PBI-150 sam
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam subject "Re: [PBI-150] Archived orders?" to question: On the invoice we need the tax number.
> expect mail is filed says "retagged from PBI-142"
> expect letter question to petra
> expect clarification PBI-150 is open
> expect clarification PBI-142 is open
> expect links 2
> expect letter receipt to sam
# Where a question on that item waits for them, it is the answer to that.
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam says "Old or new?"
> reply from sam subject "Re: [PBI-150] Logo" to question of PBI-142: The new one.
> expect mail is filed says "retagged"
> expect letter answer to ravi says "The new one."
# Who takes no part in that item, or is not vouched for, retags nothing.
> reply from sam unverified subject "Re: [PBI-150] Tax" to question of PBI-142: Two years.
> expect letter answer to dana says "Two years."
