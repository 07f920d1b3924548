# Petra agrees before the time is over: that is a ruling, and nobody waits any longer.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from petra to assumption: 1
> expect letter ruling to dana says "agreed"
> expect rulings agreed
> expect assumptions unopposed
> expect clarification PBI-142 is closed
> wait 48h
> expect nothing
