# "later 2d" on what is assumed: so long its time stands still, and Dana is told the new one.
policy digest 08:30
policy assumption 2d
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "BECOMES FINAL"
> wait until 2026-11-24 10:02
> reply from petra to digest: 1 later 2d
> expect letter notice to dana says "Petra Po looks at your assumption later" says "Fri 10:02"
> wait until 2026-11-26 08:29
> expect nothing
> wait until 2026-11-26 08:30
> expect letter digest to petra says "BECOMES FINAL" says "tomorrow 10:02"
> wait until 2026-11-27 08:30
> expect letter digest to petra says "today 10:02"
> wait until 2026-11-27 10:02
> expect letter notice to dana says "stands unopposed"
> expect assumptions unopposed
