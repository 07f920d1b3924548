# Of two items nobody knows for which of them the words for the team are: they go to nobody, and their writer is told.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: Yes.
> expect letter answer to ravi
> mail from dana: [PBI-170] Buy them now?
  Shall we buy the competitor now?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-170: No.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:31
> expect letter digest to petra
> reply from petra to digest: 1 agreed
  2 agreed

  /internal The takeover is planned for spring.
> expect letter ruling to ravi lacks "takeover"
> expect letter ruling to dana
> expect letter help to petra says "/internal" says "several items"
