# A label that a program puts there is no word of theirs.
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
> reply from dana to outcome-request: Three years back.
> expect letter read-back to sam
> expect letter briefing to petra
> reply from sam to read-back: Classification: Internal

  Yes, that's right.
> expect nothing
