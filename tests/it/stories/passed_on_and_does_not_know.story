# Sam passed it on to Tess: what he says besides, and settles nothing, is no answer in her place.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Tess
> expect letter question to tess
> expect letter notice to dana
> reply from sam to question: I don't know, sorry.
> expect letter answer to dana says "Sam Sales writes"
> expect nothing
> reply from sam to question: Which archive is it about?
> expect letter answer to dana says "Sam Sales adds"
> expect ball PBI-142 is tess
> reply from dana to answer 2: The new one.
> expect letter answer to sam
> reply from tess to question: Two years.
> expect letter answer to dana says "Tess Tax answered"
> wait 30m
> expect letter briefing to petra
