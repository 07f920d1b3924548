# Two calls held in the morning: no third one that day; a call with Petra alone counts as well.
policy book on request
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Archived orders?
  /call
  Are archived orders in?
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T11:15
> sam accepts
> mail from ravi: [PBI-160] How fast?
  /ask po
  /call
  How fast is fast?
> expect letter invitation to ravi, petra slot 2026-11-23T11:45
> expect letter question to petra
> petra accepts of PBI-160
> wait until 11:30
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years.
> expect letter read-back to sam
> expect letter briefing to petra
> wait until 12:00
> expect letter outcome-request to ravi
> reply from ravi to outcome-request: Under a second.
> expect letter briefing to petra
> expect calls held, held
> mail from ravi: [PBI-150] Which logo?
  /call
  Old or new?
> expect letter question to sam
> expect letter invitation to ravi, sam, petra slot 2026-11-24T09:00
