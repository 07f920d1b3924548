# More notes on a call: one note each time something new is known, never twice the same.
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
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
> again
> expect mail is recorded says "the same mail"
> reply from dana to outcome-request: And CSV only.
> expect letter read-back to sam says "CSV only"
> expect letter briefing to petra says "CSV only" says "here is what is new"
> wait 72h
> expect nothing
