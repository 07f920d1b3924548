# The note asks because of an open question: "Yes." may answer it or agree, so it is asked back; "ok" agrees.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> sam accepts
> wait until 2026-11-23 13:00
> expect letter outcome-request to dana
> reply from dana to outcome-request: Two years, says Sam.
  Open: Are 40 MB too much?
> expect letter read-back to sam
> expect letter notice to dana says "build none"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: Yes.
> expect letter help to petra says "open question"
> reply from petra to briefing: No, thanks
> expect letter help to petra says "open question"
> reply from petra to briefing: ok
> expect letter ruling to dana
