# Sam objects: Dana has his words at once, the question is open again, Petra gets a note of them.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from sam to assumption: No: three years, by law.
> expect letter answer to dana says "Sam Sales objects to your assumption" says "three years, by law"
> expect assumptions objected
> expect clarification PBI-142 is open
> expect ball PBI-142 is dana since 2026-11-23 11:02
> wait 30m
> expect letter briefing to petra says "three years, by law"
> wait 48h
> expect nothing
