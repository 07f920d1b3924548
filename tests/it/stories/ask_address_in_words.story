# A stakeholder names an address that is not on record, in plain words: as with "/ask" the question
# waits for Petra's release, and it is no answer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Not me. Please ask nora.nolan@elsewhere.example, she knows.
> expect mail is held says "nora.nolan@elsewhere.example is outside and was never asked"
> expect letter release to petra says "Old or new?" says "nora.nolan@elsewhere.example"
> expect letter notice to dana says "Petra is asked first"
> expect letter help to sam says "waits"
> expect ball PBI-150 is sam
> expect strangers
> reply from petra to release: 1
> expect letter question to nora.nolan@elsewhere.example says "Old or new?"
> expect letter answer to dana says "she knows"
> expect letter notice to dana says "nora.nolan is asked now"
> expect strangers nora.nolan@elsewhere.example
