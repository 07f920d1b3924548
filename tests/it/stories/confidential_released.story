# Somebody who is not named on a confidential item wrote on it, and was held; a release lets that
# mail in, as the list says.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Not before spring.
> expect letter answer to dana
> leak answer of dana to ravi: I know their numbers.
> expect mail is held says "takes no part"
> admin releases ravi
> expect mail is filed says "released by the admin"
> expect letter answer to dana says "I know their numbers."
> wait 30m
> expect letter briefing to petra
