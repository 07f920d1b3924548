# "Ok" is no objection, and no agreement either: Dana is told the word, and the time goes on.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> reply from sam to assumption: Ok
> expect letter answer to dana says "Sam Sales writes"
> expect assumptions pending
> wait until 2026-11-24 10:02
> expect letter notice to dana says "stands unopposed"
> expect rulings none
