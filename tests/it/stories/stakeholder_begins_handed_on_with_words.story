# What the Product Owner says to who is asked now is not for the stakeholder who began.
at Mon 2026-11-23 10:02
> mail from sam: [PBI-142] I need archived orders
  Will archived orders be in?
> expect letter receipt to sam
> expect letter question to petra
> reply from petra to question: /ask kim
  Kim, please look into the archive first, the customer is angry.
> expect letter question to kim says "angry"
> expect letter notice to sam lacks "angry"
> expect nothing
