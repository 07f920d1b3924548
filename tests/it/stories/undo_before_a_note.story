# What was agreed to before there was a note, and undone, is asked for by a note of its own, and again with what came of the call.
policy book at once
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter invitation to dana, sam, petra
> expect letter question to sam
> sam accepts
> wait until 2026-11-23 12:30
> expect letter outcome-request to dana
> reply from petra to invitation: /agreed
> expect letter ruling to dana
> reply from petra to invitation: /undo
> expect letter notice to dana says "Please wait for a new one."
> expect letter briefing to petra says "NEEDS YOUR RULING: Petra Po has undone the ruling"
> reply from dana to outcome-request: Two years, says Sam.
> expect letter read-back to sam
> expect letter briefing to petra says "Two years, says Sam."
