# From an alias of theirs, and from an account nobody knows but with the token.
at Mon 2026-11-23 10:02
> mail from dana as dana@alias.example: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question as sam@private.example: Yes, two years.
> expect mail is filed says "not verified"
> expect letter answer to dana says "NOT VERIFIED"
> wait 30m
> expect letter briefing to petra
