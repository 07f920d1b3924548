# "/po" on what is assumed: silence settles it no more, and Petra's ruling does.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from dana to receipt: /assume Two years back.
> expect letter assumption to sam, petra
> wait 30m
> reply from sam to assumption: /po
> expect letter notice to dana says "Petra Po is asked to rule on this" says "build none"
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales asks for it"
> expect ball PBI-142 is petra since 2026-11-23 10:32
> expect assumptions pending
# Asked twice it is asked once.
> reply from sam to assumption: /po
> wait until 2026-11-24 08:30
> expect letter digest to petra says "WAITS FOR YOU" lacks "BECOMES FINAL"
> wait until 2026-11-25 08:29
> expect assumptions pending
> expect nothing
> wait until 2026-11-25 08:30
> expect letter digest to petra says "WAITS FOR YOU"
# Her answer to the notice of it is the ruling that is waited for.
> reply from petra to assumption: 3 One year.
> expect letter ruling to dana, sam says "One year."
> expect assumptions overruled
> expect ball PBI-142 is sam
