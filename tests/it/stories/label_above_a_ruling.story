# A label that a program puts there is no word of theirs.
policy digest 08:30
policy rulings always
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra says "agreed"
> reply from petra to digest: Classification: Internal

  1 agreed
> expect letter ruling to dana
