# What decides nothing is kept with its item, and answered once with what would have.
policy digest 08:30
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and as Excel.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-24 08:30
> expect letter digest to petra
> reply from petra to digest: 1 sounds good to me, I think
  7 agreed
> expect letter help to petra says "It is kept, and decides nothing" says "out of scope"
> expect mail is filed says "the sender is told"
> expect rulings none
> reply from petra to digest: What is this about?
> expect mail is held says "names no item"
> expect letter help to petra says "What is this about?"
> expect nothing
> reply from petra to digest: 1 ok
> expect letter ruling to dana
> reply from petra to digest: 1 agreed
> expect letter help to petra says "It has been ruled on since"
> expect rulings agreed
> expect nothing to dana
