# Dana takes it back in words: it does not stand unopposed any more, and Sam is asked again. Petra
# was told of it, and need not think about it any more.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from dana to receipt: I withdraw that assumption. Sam, please do answer.
> expect letter answer to sam says "please do answer"
> expect letter notice to petra says "Dana Dev goes by the assumption" says "the question is open again" says "You need not object"
> expect assumptions withdrawn
> expect ball PBI-142 is sam since 2026-11-23 11:02
> wait 4h
> expect letter nudge to sam
> reply from sam to nudge: Two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
