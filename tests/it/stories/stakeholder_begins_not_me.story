# Dana, to whom Petra handed what Sam began, writes what the letter offers: it goes back to Petra.
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] Deadline
  Must it be done in December?
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question: /ask dana
> expect letter question to dana says "not me"
> expect letter notice to sam
> reply from dana to question: not me
> expect letter question to petra
> expect letter notice to sam says "Petra Po is asked now"
> expect ball PBI-142 is petra
