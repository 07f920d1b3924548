# Petra is away: her time does not count, and it stands unopposed only when she was there.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 12:02
> away petra to assumption until 2026-11-26
> wait until 2026-11-26 14:01
> expect assumptions pending
> expect nothing to dana
> wait until 2026-11-26 17:00
> expect letter notice to dana says "stands unopposed"
> expect assumptions unopposed
