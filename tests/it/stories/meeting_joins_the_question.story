# A question is open; its people meet on their own. The kept slot is given back, nobody is invited.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
> expect letter receipt to dana
> expect letter question to sam
> expect calls kept
> meeting of dana with sam at 2026-11-23T15:00 title "[PBI-142] Let us talk about it"
> expect calls cancelled, invited
> wait until 14:30
> expect nothing
> wait until 15:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years back.
> expect letter read-back to sam
> expect letter briefing to petra says "without you" says "Archived orders?"
