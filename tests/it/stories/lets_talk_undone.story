# Let's talk is undone: the call is off.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> wait 10m
> reply from petra to briefing: /undo
> expect letter cancellation to dana, sam, petra says "Petra wants no call any more"
> expect letter notice to dana, sam says "Please wait for a new one"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect ball PBI-142 is petra since 2026-11-23 10:42
> expect nothing
