# A number that counts something is not for sure the ruling of that number: it is asked back.
policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] How many years?
  How many years of orders are in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years, as before.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: 2 years is fine with me
> expect letter confirm to petra
> reply from petra to briefing: 1 no
> expect letter confirm to petra
> expect rulings none
