# "Wrong person" in the middle of politeness says "not me": the next stakeholder is asked.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana, sorry, wrong person. Best, Sam
> expect letter question to tess
> expect letter notice to dana
