# Dana goes by an assumption: Sam and Petra are told, a working day passes, it stands unopposed.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam says "Dana Dev goes by an assumption, unless somebody objects by tomorrow 10:02" says "Two years back." lacks "Or rule on it"
> expect letter assumption to petra says "Or rule on it"
> expect clarification PBI-142 is assumed
> expect assumptions pending
> expect ball PBI-142 is nobody
> expect calls cancelled
> wait until 2026-11-24 10:01
> expect nothing
> wait until 2026-11-24 10:02
> expect letter notice to dana says "your assumption stands unopposed" lacks "agreed"
> expect assumptions unopposed
> expect clarification PBI-142 is assumed
> wait 72h
> expect nothing
