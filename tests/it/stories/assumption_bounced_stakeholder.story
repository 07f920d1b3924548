# Sam's notice bounces: Dana is told to reach him another way, and the time begins anew.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 14:02
> bounce assumption to sam
> expect letter notice to dana says "was not delivered"
> wait until 2026-11-24 14:01
> expect assumptions pending
> wait until 2026-11-24 14:02
> expect letter notice to dana says "stands unopposed"
