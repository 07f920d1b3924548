# Sam corrects what Dana noted: Dana at once, Petra a further note.
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
> expect letter read-back to sam says "Three years back."
> expect letter briefing to petra says "Three years back."
> reply from sam to read-back: Thanks!
> expect nothing
> reply from sam to read-back: No: two years, I said.
> expect letter answer to dana says "two years"
> expect letter briefing to petra says "two years" says "Three years back." says "here is what is new"
> wait 72h
> expect nothing
