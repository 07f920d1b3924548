# To have it hold for everybody is something besides; what is quoted is never a "for" or a "should".
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are they in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, for all customers too.
> expect letter answer to dana says "Please build none of “for all customers” yet"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "“for all customers” is not in the item's text."
> mail from ravi: [PBI-142] Drafts?
  Are drafts in?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes, it should be there for every supplier.
> expect letter answer to ravi says "“it should be there for every supplier”"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" says "“it should be there for every supplier” is not in the item's text."
> mail from dana: [PBI-142] Cancelled ones?
  Are cancelled orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and for everyone please.
> expect letter answer to dana says "“for everyone please”"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: it may add scope" lacks "“for”"
# What the item says itself is nothing new.
> mail from ravi: [PBI-142] Test orders?
  Are test orders in for all customers?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes, for all customers.
> expect letter answer to ravi lacks "Please build none"
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION. Nothing found that looks like new scope; Ravi goes on."
