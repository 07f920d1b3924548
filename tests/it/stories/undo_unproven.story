# An undoing that nobody vouches for: the registered address is asked, and its reply undoes.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  /po
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> reply from petra to briefing unverified: /undo
> expect mail is held says "it waits for a confirmation"
> expect letter confirm to petra says "/undo" says "agreed" says "nobody vouches"
> expect nothing
> reply from petra to confirm: yes
> expect letter notice to dana says "undone the ruling"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to confirm: yes
> expect mail is recorded says "used already"
> expect clarification PBI-142 is open
> reply from petra to briefing: 1
> expect letter ruling to dana
