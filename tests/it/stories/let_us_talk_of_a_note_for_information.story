# A note for information on which Petra wants to talk, and nobody accepts the call: it waits for her word.
policy book on request
policy digest 08:30
at Mon 2026-11-23 09:02
> mail from dana: [PBI-142] Max size
  How large may a file be?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: 20 MB
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from petra to briefing: 4
> expect letter invitation to dana, sam, petra
> wait 3h
> expect letter cancellation to dana, sam, petra
> expect ball PBI-142 is petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "WAITS FOR YOU" says "Max size"
> reply from petra to briefing: 1
> expect letter ruling to dana, sam
> expect clarification PBI-142 is closed
