# The same where nobody is a stakeholder.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-160] How fast?
  How fast?
> expect letter receipt to dana
> expect letter question to petra
> bounce question to petra
> expect letter question to petra at petra@alias.example
> expect letter notice to dana
> bounce question to petra
> expect letter question to dirk
> expect letter notice to dana
