# Nobody else may rule: the time stands still, Dana is told, and it is tried again in a day.
nobody dirk
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> bounce assumption to petra
> expect letter notice to dana says "was not delivered"
> wait until 2026-11-24 10:01
> expect assumptions pending
> wait until 2026-11-24 10:02
> expect letter assumption to petra
> expect assumptions pending
> wait until 2026-11-25 10:02
> expect letter notice to dana says "stands unopposed"
