# Behind a comma stands why, and no title; thanks take nothing back; a mere "no" with something else behind it
# rules nothing. The same on a note.
policy digest 08:30
policy book on request
at Mon 2026-11-23 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-150] Which logo?
  Old or new?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question of PBI-142: Yes.
> expect letter answer to dana
> reply from sam to question of PBI-150: New.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> expect letter briefing to petra
> wait until 2026-11-24 08:31
> expect letter digest to petra
> reply from petra to digest: 1 nein, passt so
  2: agreed, thanks!
> expect letter help to petra says "no effect"
> expect letter ruling to dana says "agreed"
> reply from petra to digest: 1 out of scope, not now
> expect letter ruling to dana says "Archived orders?" says "not now"
> expect letter ruling to sam
> reply from petra to briefing of PBI-150: Out of scope. Next year, please.
> expect letter ruling to dana says "Which logo?" says "Next year, please." lacks "item, \"Next"
> expect letter ruling to sam
