# What came of a call may begin with an ordinal: it is asked back, and no call is taken for not held.
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
> reply from dana to outcome-request: 3. Quartal 2027, sagt Sam.
> expect letter help to dana says "number is one of those printed"
> reply from dana to outcome-request: 2. December is the cut-off date.
> expect letter help to dana says "number is one of those printed"
> expect calls passed
> reply from dana to outcome-request: Sam says: 2. December is the cut-off date.
> expect letter read-back to sam says "2. December is the cut-off date"
> expect letter briefing to petra
> expect calls held
