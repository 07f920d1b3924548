# A question to the Product Owner in person goes to who stands in, never to the stakeholder.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is Sam right?
  /ask po
  Shall we tell Sam that he is wrong?
> expect letter receipt to dana
> expect letter question to petra
> bounce question to petra
> expect letter question to petra at petra@alias.example
> expect letter notice to dana
> bounce question to petra
> expect nothing to sam
> expect letter question to dirk
> expect letter notice to dana
