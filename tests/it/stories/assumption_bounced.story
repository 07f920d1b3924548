# The notice to Petra bounces: Dirk is told in her place, and the time begins anew, in his hours.
person dirk hours Mon-Fri 12:00-16:00
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> bounce assumption to petra
> expect letter assumption to dirk says "Petra could not be reached, so this comes to you" says "by tomorrow 12:00"
> expect assumptions pending
> wait until 2026-11-24 11:59
> expect nothing
> wait until 2026-11-24 12:00
> expect letter notice to dana says "stands unopposed"
