# Petra's words against it are enough: the assumption falls, and Sam is waited for again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from petra to assumption: Please ask Sam first, I doubt it.
> expect letter answer to dana says "Petra Po (Product Owner) objects to your assumption"
> expect assumptions objected
> expect rulings none
> expect ball PBI-142 is sam since 2026-11-23 11:02
> wait until 2026-11-23 15:02
> expect letter nudge to sam
> reply from sam to nudge: Three years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
