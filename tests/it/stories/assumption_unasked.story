# Who puts an assumption on record in place of a question asked nobody, and the notice says so. Where
# the stakeholder is outside and was never asked, nothing goes out; Petra may object at once.
person tess address tess@client.example
stakeholders PBI-150 tess
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /assume Two years back.
> expect letter receipt to dana
> expect letter assumption to sam says "you are named for this item" lacks "asked Sam"
> expect letter assumption to petra lacks "asked Sam"
> mail from dana: [PBI-150] Which logo?
  /assume The new logo.
> expect letter receipt to dana
> expect letter assumption to petra says "The new logo."
> expect nothing to tess
> expect clarification PBI-150 is assumed
> reply from petra to assumption 2: No, the old one.
> expect letter answer to dana says "the old one"
> expect clarification PBI-150 is closed
> wait 48h
> expect letter notice to dana says "stands unopposed"
