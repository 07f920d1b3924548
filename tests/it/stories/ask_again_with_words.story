# "/ask tess" with words, where Tess is asked already: they are said to her.
policy book on request
at Mon 2026-11-23 09:10
> mail from dana: [PBI-142] Delivery date
  Should the export have the delivery date?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /ask tess
> expect letter notice to dana
> expect letter notice to sam
> expect letter question to tess
> reply from tess to question: Yes it should.
> expect letter answer to dana
> wait 10m
> reply from dana to answer: /ask tess
  Sam says the date is often wrong. Is it still a yes?
> expect letter answer to tess says "Dana Dev adds" says "Is it still a yes?"
> expect ball PBI-142 is tess
