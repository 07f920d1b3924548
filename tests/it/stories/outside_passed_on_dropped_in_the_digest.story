# What was passed on and is dropped in the digest is told just so.
person tess address tess@client.example
policy digest 08:30
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
> wait until 2026-11-24 08:31
> expect letter digest to petra
> reply from petra to digest: drop 1
> expect letter notice to dana says "It stays with Sam Sales"
> expect letter notice to sam says "It stays with you"
