# What was added after the release was asked for goes to outside Tess by the nudge.
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
> reply from dana to receipt: Their contract ends in May, so be quick.
> expect letter answer to sam
> wait 5m
> reply from petra to release: 1
> expect letter question to tess lacks "contract"
> expect letter notice to dana
> wait 5h
> expect letter nudge to tess lacks "contract"
> expect nothing to tess
