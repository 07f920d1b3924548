# Who finds an assumption right does not object, in whatever words: Dana is told them, and the
# time goes on. Petra's own words of a ruling rule.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume two years back
> expect letter assumption to sam, petra
> reply from sam to assumption: Yes, two years is right.
> expect letter answer to dana says "Sam Sales writes" lacks "objects"
> wait 1m
> reply from sam to assumption: No objection.
> expect letter answer to dana lacks "objects"
> reply from petra to assumption: Good assumption, no objections from my side.
> expect letter answer to dana lacks "objects"
> expect assumptions pending
> expect rulings none
> reply from petra to assumption: Agreed.
> expect letter ruling to dana says "agreed"
> expect rulings agreed
> expect assumptions unopposed
