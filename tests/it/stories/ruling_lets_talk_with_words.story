# Let's talk, with words: they go out with the slot.
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
> reply from petra to briefing: 4 bring the contract
> expect letter invitation to dana, sam, petra slot 2026-11-23T12:45
> expect letter ruling to dana, sam says "bring the contract" says "12:45"
