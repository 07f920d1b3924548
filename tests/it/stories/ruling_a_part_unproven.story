# The letters of parts rule no more than numbers do: unproven, all of a reply is asked about at once,
# and one yes rules on all.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
  /po
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:45
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, new logo.
> expect letter read-back to sam
> expect letter briefing to petra says "A. PBI-142" says "B. PBI-150" says "a letter and a number for one"
> reply from petra to briefing unverified: A: 1
  B: 2 Logo later
> expect mail is filed says "to be confirmed"
> expect letter confirm to petra says "agreed" says "PBI-142: Archived orders?" says "out of scope" says "Logo later" says "PBI-150: Which logo?"
> expect nothing
> expect rulings none
# A part of it again is in that request already; something else is not.
> reply from petra to briefing unverified: A: 1
> expect mail is filed says "to be confirmed"
> expect nothing
> reply from petra to confirm unverified: yes
> expect letter ruling to dana says "Archived orders?"
> expect letter ruling to dana, sam says "Which logo?"
> expect rulings agreed, out-of-scope
> expect clarification PBI-142 is closed
> expect clarification PBI-150 is closed
> reply from petra to confirm: yes
> expect mail is recorded says "used already"
> expect nothing
