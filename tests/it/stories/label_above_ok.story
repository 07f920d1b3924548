# A label that a program puts there is no word of theirs.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back
> expect letter assumption to sam, petra
> reply from sam to assumption: Classification: Internal

  ok
> expect letter answer to dana says "does not fall by this"
> expect assumptions pending
