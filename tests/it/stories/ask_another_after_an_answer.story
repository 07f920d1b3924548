# Kim is asked after Sam answered: the note on what Sam said tells that Kim is waited for.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Is this in scope?
  Is Excel in scope?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, Excel too.
> expect letter answer to dana
> reply from dana to answer: /ask Kim
  Really Excel?
> expect letter question to kim lacks "Yes, Excel too"
> expect letter notice to dana
> wait 30m
> expect letter briefing to petra says "Sam answered." says "waits for Kim, asked today 10:02" lacks "Dana goes on"
