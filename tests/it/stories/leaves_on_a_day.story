# An end date in the people file; from that day on they get nothing, and until then they are there.
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> leaves sam on 2026-11-25
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-24 16:59
> expect nothing
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana
> expect letter question to sam
> wait until 2026-11-25 00:01
> expect letter question to tess says "Should the export include archived orders?"
> expect letter notice to dana says "Sam has left"
> expect letter question to petra says "Which logo?"
> expect letter notice to dana says "Sam has left"
> mail from sam: [PBI-150] The old one.
> expect mail is held
