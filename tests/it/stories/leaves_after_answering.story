# Past words keep their name; what the developer asks further goes to the next.
policy book on request
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> leaves sam says "nothing waited for them"
> wait 30m
> expect letter briefing to petra says "Sam Sales"
> reply from dana to answer: And drafts?
> expect letter question to tess
> expect letter notice to dana says "Sam has left"
> expect ball PBI-142 is tess since 2026-11-23 10:32
