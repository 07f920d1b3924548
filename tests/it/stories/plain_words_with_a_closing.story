# A closing below a plain word, or below thanks, is nothing to hand on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Hi Dana,

  not me.

  Best
  Sam
> expect letter notice to dana lacks "Best"
> expect letter question to tess
> expect nothing
