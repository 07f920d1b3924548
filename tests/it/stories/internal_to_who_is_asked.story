# What stands below /internal reaches who of the team is asked: in the question, added to it, or handed over.
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  /ask po
  Are archived orders in?
  /internal
  Sam told me that the client is broke.
> expect letter receipt to dana
> expect letter question to petra says "For the team alone:" says "the client is broke"
> wait 5m
> reply from dana to receipt: /internal
  And he leaves in May.
> expect letter answer to petra says "And he leaves in May."
> wait 5m
> reply from petra to question: Yes.
> expect letter answer to dana
> mail from sam: [PBI-150] We need a PDF
  Could we have a PDF of the orders?
> expect letter receipt to sam
> expect letter question to petra
> wait 5m
> reply from petra to question: /ask dana
  /internal
  They are in arrears, promise nothing.
> expect letter question to dana says "promise nothing"
> expect letter notice to sam lacks "arrears"
> expect nothing
