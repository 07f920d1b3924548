# Petra speaks against what was assumed in place of a question: now Sam is asked, as of anything new.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /assume Two years back.
> expect letter receipt to dana
> expect letter assumption to sam
> expect letter assumption to petra
> reply from petra to assumption: That is not enough, I fear.
> expect letter answer to dana says "not enough"
> expect letter question to sam says "Archived orders?"
> wait 3h
> expect nothing
> reply from sam to question: Five years.
> expect letter answer to dana says "Five years."
