# A bare number is one of those that the letter offers, and so is "1" beside whoever was missing;
# what can be read otherwise, too, is asked back, and nothing is lost.
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
> reply from dana to outcome-request: 1 Yes, they are exported.
> expect letter help to dana says "alone on its line"
> reply from dana to outcome-request: 2. Sam was ill.
> expect letter help to dana
> reply from dana to outcome-request: 3. The blue one.
> expect letter help to dana
> expect calls passed
> reply from dana to outcome-request: 1 Without Petra.
  1. Two years.
  2. The new one.
> expect letter read-back to sam says "Two years." says "The new one."
> expect letter briefing to petra says "not everybody was there"
> expect nothing
