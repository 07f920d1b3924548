# Words of Petra's against what stands unopposed decide nothing: she is told once what would.
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
> wait until 2026-11-25 08:30
> expect letter digest to petra says "BECOMES FINAL"
> wait until 2026-11-25 12:02
> expect letter notice to dana says "stands unopposed"
> reply from petra to assumption: That is wrong, please build one year.
> expect letter answer to dana says "This decides nothing"
> expect letter help to petra says "stands unopposed since today 10:02" says "correction: what is right"
> reply from petra to assumption: One year is what the law says.
> expect letter answer to dana
> expect assumptions unopposed
# Words of the digest come too late as well.
> reply from petra to digest: 1 that is wrong
> expect letter answer to dana
> expect letter help to petra says "stands unopposed since today 10:02"
> reply from petra to assumption: 3 One year.
> expect letter ruling to dana, sam says "One year."
> expect assumptions overruled
