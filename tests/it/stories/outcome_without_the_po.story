# Not everybody was there: the note says who had accepted, and claims of nobody that they were.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:15
> sam accepts
> petra accepts
> wait until 12:35
> expect letter outcome-request to dana
> reply from dana to outcome-request: 1 without Petra. Two years.
> expect letter read-back to sam
> expect letter briefing to petra says "you had accepted; not" lacks "with you"
> expect nothing
