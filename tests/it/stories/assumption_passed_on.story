# "not me" on what is assumed: Tess is shown it and may object; nobody is asked or nudged beside it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 1h
> reply from sam to assumption: not me
> expect letter assumption to tess says "by tomorrow 11:02"
> expect letter notice to dana says "your assumption is shown to Tess Tax now"
> expect ball PBI-142 is nobody
> wait until 2026-11-24 11:01
> expect nothing
> reply from tess to assumption: Three years, by law.
> expect letter answer to dana says "Tess Tax objects to your assumption"
> expect assumptions objected
> wait 30m
> expect letter briefing to petra says "Three years, by law."
