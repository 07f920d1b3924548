# Waiting rulings pass to the new Product Owner, and so does the seat in calls.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> mail from dana: [PBI-160] How fast?
> expect letter receipt to dana
> expect letter question to petra
> succeeds nora petra says "Petra Po has left: 1 question to them goes on, 1 note is given anew"
> expect letter briefing to nora says "NEEDS YOUR RULING" says "Excel too"
> expect letter question to nora says "How fast?"
> expect letter notice to dana says "Nora New is asked now, in the place of Petra Po: Petra has left."
> reply from petra to briefing: 1
> expect mail is held says "somebody who has left"
> reply from nora to briefing: 1
> expect letter ruling to dana
> expect rulings agreed
