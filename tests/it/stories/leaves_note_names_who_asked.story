# Dana asked and has left, Ravi took it over: the note says both, and Ravi's letters say why he has
# them.
policy book on request
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question: A semicolon.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "Ravi asked Sam." lacks "in Ravi's place"
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait until 14:32
> expect letter nudge to sam says "Dana Dev still waits"
> wait until 2026-11-24 09:00
> leaves dana
> expect letter notice to ravi says "this question is yours now"
> wait until 2026-11-24 10:32
> expect letter question to tess says "Ravi Rust, who took it over from Dana Dev, asks you"
> expect letter notice to sam
> expect letter notice to ravi says "Tess Tax is asked now"
> reply from tess to question: Yes, and as Excel too.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "Ravi asked Tess. Ravi asks in Dana's place since today." says "Ravi builds none of it until then"
> reply from petra to briefing of PBI-142 2: 1
> expect letter ruling to ravi says "because you took the question over from Dana"
