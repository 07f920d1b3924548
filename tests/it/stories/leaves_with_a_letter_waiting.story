# A note that had not gone yet goes to who reads notes now; the letter that waited is dropped.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> mailbox of petra defers
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 31m
> expect nothing
> succeeds nora petra says "1 note is given anew"
> expect letter briefing to nora says "two years back"
> mailbox of petra works
> wait 2h
> expect nothing
