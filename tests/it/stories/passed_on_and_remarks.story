# Who passed a question on and says a word more has not answered in the other's place.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /ask kim
> expect letter question to kim
> expect letter notice to dana
> reply from sam to question: By the way, it was three years in 2019.
> expect letter answer to dana says "Sam Sales writes" says "three years in 2019"
> expect ball PBI-142 is kim
> reply from kim to question: Two years.
> expect letter answer to dana says "Kim Key answered"
> wait 30m
> expect letter briefing to petra says "Two years." says "three years in 2019"
