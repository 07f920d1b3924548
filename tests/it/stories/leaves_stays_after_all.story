# An end date that is taken back, or moved, before it comes.
policy book on request
policy nudge never
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana
> expect letter question to sam
> leaves sam on 2026-11-24
> stays sam
> wait until 2026-11-24 09:30
> expect nothing
> reply from sam to question: The old one.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
