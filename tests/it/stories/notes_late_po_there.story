# Petra accepted: she waits for the notes, until the next working day.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
> petra accepts
> wait until 14:30
> expect letter outcome-request to dana
> wait until 17:00
> expect nothing
> wait until 2026-11-24 17:00
> expect letter briefing to petra
