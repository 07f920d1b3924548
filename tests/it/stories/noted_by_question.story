# What was noted of a call says which question it is of: each has its own, in the read-back and in the
# note, and the new scope is the one's that it was said of.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: 1. Yes, two years back.
  2. The new one. Also as Excel.
> expect letter read-back to sam says "1. PBI-142: Archived orders?" says "Outcome: Yes, two years back." says "2. PBI-150: Which logo?" says "Outcome: The new one. Also as Excel."
> expect letter briefing to petra says "CSV export of orders (for your information)" says "Yes, two years back." says "Invoice layout (needs your ruling)" says "The new one. Also as Excel." lacks "noted together" lacks "1. Yes"
> expect letter notice to dana says "Please build none of the disputed part"
