# Ravi, in Cc, answers what Sam asked back: it goes to Sam, as his letter says, and to Dana.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana cc ravi: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: For whom is it?
> expect letter answer to dana, ravi
> reply from ravi to answer: For the warehouse.
> expect letter answer to dana, sam says "For the warehouse."
