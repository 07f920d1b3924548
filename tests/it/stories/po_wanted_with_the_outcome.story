# /po below what came of a call: the note on it asks for the ruling, and no letter says that an answer is waited for.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> wait until 12:35
> expect letter outcome-request to dana
> reply from dana to outcome-request: Sam wants two years.
  /po
> expect letter read-back to sam
> expect letter briefing to petra says "NEEDS YOUR RULING: Dana Dev asks for it"
> expect nothing
