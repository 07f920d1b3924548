# The question itself goes to the person's other address, at once.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to dana
> expect letter question to sam
> bounce question to sam
> expect letter question to sam at sam@alias.example says "Old or new?"
> expect letter notice to dana says "was not delivered" says "goes out once more"
> reply from sam to question 2: New.
> expect letter answer to dana
