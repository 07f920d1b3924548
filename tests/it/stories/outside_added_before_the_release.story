# What is asked further while a passing on waits for its release does not go along: its writer learns so, and sends it.
policy book on request
person tess address tess@client.example
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait 5m
> reply from sam to question: ask Tess
> expect letter release to petra
> expect letter notice to dana
> expect letter help to sam
> wait 5m
> reply from dana to receipt: And are refunds in, too?
> expect letter answer to sam
> wait 5m
> reply from petra to release: 1
> expect letter question to tess lacks "refunds"
> expect letter notice to dana says "Tess Tax is asked now. What you added since" says "And are refunds in, too?"
> reply from dana to notice: And are refunds in, too?
> expect letter answer to tess says "refunds"
> expect nothing
