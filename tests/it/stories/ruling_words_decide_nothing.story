# Petra's own words on a briefing go to Dana alone, and decide nothing; once she is told what would
# have been a ruling.
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
> reply from petra to briefing: I am not sure yet, let me think.
> expect letter answer to dana says "let me think"
> expect letter help to petra says "They decide nothing" says "correction: what is right"
> reply from petra to briefing: It depends on the tax law.
> expect letter answer to dana says "tax law"
> expect rulings none
> expect clarification PBI-142 is open
> wait 48h
> expect nothing
