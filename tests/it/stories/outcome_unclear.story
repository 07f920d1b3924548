# A number that may be a choice or a figure is asked back; nothing is told of the call meanwhile.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> wait until 14:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: 2 customers-only exports are fine
> expect mail is held says "was the call held?"
> expect letter help to dana says "alone on its line"
> expect calls passed
> reply from dana to outcome-request: It did not take place.
> expect mail is held says "was the call held?"
> expect letter help to dana says "If the call was not held"
> reply from dana to outcome-request: 2
> expect letter invitation to dana, sam, petra
> expect calls not-held, invited
