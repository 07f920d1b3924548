# A question about a confidential item waits for a release while the PO is away: no delegate
# who is not named on the item is asked, nor learns of it.
person sam address sam@client.example
stakeholders PBI-142 tess
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to tess
> reply from tess to question: Yes.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect mail is held says "outside and was never asked"
> expect letter release to petra says "Shall we buy"
> expect letter help to dana
> expect nothing
