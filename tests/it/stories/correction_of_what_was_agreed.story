# What Sam corrects after it was agreed waits for a further ruling: Dana and Petra read the same.
# What was ruled on before is no reason any more; that it goes against her own word is one.
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
  Open: Who deletes them?
> expect letter read-back to sam
> expect letter notice to dana says "build none"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from sam to read-back: Three years, not two.
> expect letter answer to dana says "the Product Owner is asked to rule on it"
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales disagrees" lacks "RULING: still open"
> reply from petra to briefing: /undo
> expect letter notice to dana says "has undone the ruling"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 3 One year only.
> expect letter ruling to dana, sam
> reply from sam to read-back: Three years, I said.
> expect letter answer to dana says "is asked to rule"
> expect letter briefing to petra says "NEEDS YOUR RULING: Petra Po may have ruled otherwise" says "One year only" lacks "still open"
