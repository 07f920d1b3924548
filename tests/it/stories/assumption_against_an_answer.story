# What is assumed against an answer on record does not stand by silence: a ruling is asked for, with both in the note.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  How many years of archived orders are in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Two years.
> expect letter answer to dana
> wait 40m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> reply from dana to answer: /assume three years
> expect letter assumption to sam says "Two years." says "wants to go by an assumption"
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales says otherwise than what is assumed" says "three years" says "agreed with Sam"
> expect letter notice to dana says "is asked to rule"
> wait 72h
> expect clarification PBI-142 is assumed
> reply from petra to briefing: 1
> expect letter ruling to dana says "Petra Po agreed to what Sam Sales answered" says "Two years."
> expect clarification PBI-142 is closed
> expect nothing
