# The same subject is the same clarification, even without references and with another client's
# prefixes.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from sam: AW: RE: [pbi-142]  archived Orders?
  Yes, two years.
> expect mail is filed says "same subject"
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
