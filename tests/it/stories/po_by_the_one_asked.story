# "/po" from the one asked, who answers nothing: Petra is asked in their place, and Dana is told.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: /po
> expect letter question to petra
> expect letter notice to dana says "Petra Po is asked now"
> expect ball PBI-142 is petra
> reply from petra to question: Two years.
> expect letter answer to dana says "Two years."
> expect rulings answered
