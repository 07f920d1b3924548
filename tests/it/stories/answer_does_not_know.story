# Who does not know has not answered: the next stakeholder is asked.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana,
  I don't know, sorry.
  Sam
> expect letter question to tess says "Sam Sales passed"
> expect letter notice to dana says "Tess Tax is asked now, in the place of Sam Sales: Sam does not know." lacks "passed"
> expect ball PBI-142 is tess
> reply from tess to question: Das weiß ich nicht.
> expect letter question to petra
> expect letter notice to dana
> expect ball PBI-142 is petra
