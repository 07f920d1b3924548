# What was settled when Dana left is Ravi's, who asked on the same item, once it is opened again.
at Mon 2026-11-23 10:02
> mail from ravi: [PBI-142] Which separator?
> expect letter receipt to ravi
> expect letter question to sam
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question 2: Yes, and Excel too.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> leaves dana
> expect nothing
> reply from petra to briefing: /undo
> expect letter notice to ravi
> expect letter briefing to petra says "Dana asked Sam. Ravi asks in Dana's place since today." says "Ravi builds none of it until then"
