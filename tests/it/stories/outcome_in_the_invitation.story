# Sam answers the invitation after the call: his words are the outcome, "2" among them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] How many years?
  How many years back?
> expect letter receipt to dana
> expect letter question to sam
> wait 2h
> expect letter invitation to dana, sam, petra
> sam accepts
# While it lasts, "the link fails" is no outcome and no answer.
> wait until 14:20
> reply from sam to invitation: The link does not work.
> expect letter answer to dana says "The link does not work."
> wait until 14:35
> expect letter outcome-request to dana
> reply from sam to invitation: 2 years it is.
> expect letter read-back to dana says "2 years it is."
> expect letter briefing to petra says "2 years it is."
> expect calls held
> wait 24h
