# Dana names somebody else although a call is booked: Sam gets the cancellation, and no second line.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> reply from dana to receipt: /ask Kim
> expect letter cancellation to dana, sam, petra
> expect letter question to kim
> expect letter notice to dana
> expect nothing
> reply from kim to question: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
