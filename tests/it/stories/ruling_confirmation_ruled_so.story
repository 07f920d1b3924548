# What she confirms was ruled so meanwhile, in the note itself: it is done, and needs no letter.
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
> expect letter confirm to petra says "out of scope"
> wait 5m
> reply from petra to briefing: 2 Archive
> expect letter ruling to dana, sam
> reply from petra to confirm: yes
> expect mail is filed says "it was ruled so already"
> expect rulings out-of-scope
> expect nothing
