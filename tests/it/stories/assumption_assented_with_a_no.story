# "No, fine" has nothing against an assumption; a no that says something else is against it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back
> expect letter assumption to sam, petra
> reply from sam to assumption: Nein, passt.
> expect letter answer to dana says "Sam Sales writes" lacks "objects"
> reply from petra to assumption: Nichts dagegen
> expect letter answer to dana lacks "objects"
> expect assumptions pending
> wait 1m
> reply from sam to assumption: ?
> expect letter answer to dana lacks "objects"
> expect assumptions pending
> wait 1m
> reply from sam to assumption: Nein, nur die letzten zwei Monate.
> expect letter answer to dana says "objects"
> expect assumptions objected
> wait 30m
> expect letter briefing to petra
