# Neither yes nor no uses the confirmation up: a later yes rules.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing unverified: 2 Archive
> expect letter confirm to petra
> reply from petra to confirm: I have to look at it first, what is in there?
> expect mail is held says "neither yes nor no"
> expect letter help to petra says "neither"
> reply from petra to confirm: Yes, that was me.
> expect letter ruling to dana, sam
> expect rulings out-of-scope
