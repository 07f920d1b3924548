# Told the day before it becomes final, and on the day; a line of the digest rules on it.
policy digest 08:30
policy assumption 2d
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "BECOMES FINAL, unless you object" says "(Dana assumes it; tomorrow 10:02)"
> wait until 2026-11-25 08:30
> expect letter digest to petra says "today 10:02"
> reply from petra to digest: 1 correction: only one year
> expect letter ruling to dana, sam says "only one year"
> expect assumptions overruled
