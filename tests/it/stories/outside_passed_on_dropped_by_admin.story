# What was passed on and is dropped by the admin stays with whom it was.
person tess address tess@client.example
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: ask Tess
> expect letter release to petra
> expect letter notice to dana
> expect letter help to sam
> admin drops sam
> expect letter notice to dana says "The question does not go to somebody outside. It stays with Sam Sales"
> expect letter notice to sam says "It stays with you"
> expect ball PBI-142 is sam since 2026-11-23 10:02
