# Words behind the number of what becomes final object to it, as on its notice; to find it right
# objects to nothing.
policy digest 08:30
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /assume Two years back.
> expect letter receipt to dana
> expect letter assumption to sam, petra
> mail from ravi: [PBI-150] Which logo?
  /assume The old logo.
> expect letter receipt to ravi
> expect letter assumption to sam, petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "1 PBI-142" says "2 PBI-150"
> reply from petra to digest: 1 No, three years
  2 no objection
> expect letter answer to dana says "objects to your assumption" says "three years"
> expect letter answer to ravi says "no objection" lacks "objects"
> expect assumptions objected, pending
> expect letter question to sam says "Archived orders?"
> expect nothing
> wait until 2026-11-24 10:02
> expect letter notice to ravi says "stands unopposed"
