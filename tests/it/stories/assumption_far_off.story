# A policy of five days: no digest tells of it before the day before.
policy digest 08:30
policy assumption 5d
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 2026-11-26 12:00
> expect nothing
> wait until 2026-11-27 08:30
> expect letter digest to petra says "(Dana assumes it; Mon 10:02)"
> wait until 2026-11-30 08:30
> expect letter digest to petra
> wait until 2026-11-30 10:02
> expect letter notice to dana
