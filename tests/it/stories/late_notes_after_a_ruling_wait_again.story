# Late notes of a call bring something new after the ruling: the developer, who was held back once and let go, is held back again, and told so.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, says Sam.
  Open: who deletes?
> expect letter read-back to sam
> expect letter briefing to petra says "a point is open"
> expect letter notice to dana says "Please build none of the disputed part"
> wait 20m
> reply from petra to briefing: 1
> expect letter ruling to dana says "Go on with it"
> wait 20m
> reply from dana to outcome-request: And as Excel as well, says Sam.
> expect letter read-back to sam
> expect letter briefing to petra says "it may add scope. Dana builds none of it"
> expect letter notice to dana says "Please build none of the disputed part"
> expect nothing
