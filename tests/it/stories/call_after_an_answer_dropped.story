# A call on what was answered and briefed, which nobody accepts: no question stays in mail.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from dana to receipt: /call
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> wait until 12:20
> expect letter cancellation to dana, petra says "what was answered stands"
> expect letter cancellation to sam
> expect nothing
