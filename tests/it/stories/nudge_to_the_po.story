# Sam, then Tess, then Petra: what is to be done? Her answer is relayed, and is the ruling.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:02
> expect letter nudge to sam
> wait until 2026-11-24 10:02
> expect letter question to tess
> expect letter notice to sam, dana
> wait until 2026-11-24 14:01
> expect nothing
> wait until 2026-11-24 14:02
> expect letter nudge to petra says "Nobody answers Dana Dev's question: what is to be done?" says "/later 2d" says "/ask"
> expect ball PBI-142 is tess since 2026-11-24 10:02
> reply from petra to nudge: Two years will do.
> expect letter answer to dana says "This is the ruling" says "Two years will do."
> expect letter notice to tess says "No answer is needed any more"
> expect rulings answered
> expect clarification PBI-142 is closed
> wait 72h
> expect nothing
