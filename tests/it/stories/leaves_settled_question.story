# Tess asked Petra, has her answer and has left. Nobody asks any more: that Petra wants to talk goes
# on record, and books no call.
at Mon 2026-11-23 10:02
> mail from tess: [PBI-142] How far back?
> expect letter receipt to tess
> expect letter question to petra
> reply from petra to question: Two years.
> expect letter answer to tess
> leaves tess
> reply from petra to question: /talk
> expect rulings answered, lets-talk
> expect clarification PBI-142 is closed
> expect nothing
