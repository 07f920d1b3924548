# Sam was asked by Dana and answers after she has left: the note names both.
policy book on request
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: A semicolon.
> expect letter answer to ravi
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait 30m
> expect letter briefing to petra
> leaves dana
> expect letter notice to ravi
> wait until 14:02
> expect letter nudge to sam says "Ravi Rust, after Dana Dev, still waits for your answer"
> reply from sam to question 2: Yes, two years back.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "Dana asked Sam. Ravi asks in Dana's place since today." says "Ravi goes on"
