# Who stands in releases nothing into an item that is closed to them: Dirk stands in and is not named on PBI-170: no mail goes there by his word.
policy digest 08:30
policy book on request
stakeholders PBI-170 kim
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 31m
> expect letter briefing to petra
> away petra to briefing until 2026-11-26
> mail from mallory: Price of the deal
  I know of the deal with Initech.
> mail from dana: [PBI-170] Buy Initech?
  Buy them?
> expect letter receipt to dana
> expect letter question to kim
> wait until 2026-11-24 08:30
> expect letter nudge to kim
> expect letter digest to dirk says "Price of the deal" lacks "PBI-170"
> reply from dirk to digest bare: release 1 PBI-170
> expect nothing to dirk, mallory@elsewhere.example
