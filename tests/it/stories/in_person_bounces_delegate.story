# Where nobody else stands in it stays, and the developer is told.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is Sam right?
  /ask po
  Shall we tell Sam that he is wrong?
> expect letter receipt to dana
> expect letter question to petra
> away petra to question until 2026-11-26
> expect letter question to dirk
> expect letter notice to dana
> bounce question to dirk
> expect letter question to dirk at dirk@alias.example
> expect letter notice to dana
> bounce question to dirk
> expect nothing to sam
> expect letter notice to dana says "not delivered"
> expect letter notice to petra
