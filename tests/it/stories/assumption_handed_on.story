# Petra hands an assumption on: Dirk is told, the clock begins anew in his time, and he may object; from the digest too.
policy digest 08:30
policy assumption 2d
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> mail from dana: [PBI-150] Which logo?
  /assume The new one.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> wait 1h
> reply from petra to assumption: delegate dirk
> expect letter assumption to dirk says "The new one."
> wait until 2026-11-24 08:30
> expect letter digest to petra says "BECOMES FINAL, unless you object"
> reply from petra to digest: 1 delegate dirk
> expect letter assumption to dirk says "Two years back."
> reply from dirk to assumption: No, one year only.
> expect letter answer to dana says "objects to your assumption"
