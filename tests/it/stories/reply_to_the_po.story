# What Dana answers to Petra goes to Petra alone: to her comment, and to her ruling.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, all of them.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: Who needs that?
> expect letter answer to dana from "Petra Po"
> reply from dana to answer: The auditors do.
> expect letter answer to petra says "The auditors do." from "Dana Dev"
> expect nothing
> reply from petra to briefing: 2 Archive export
> expect letter ruling to dana, sam
> reply from dana to ruling: I had built half of it.
> expect letter answer to petra says "half of it"
> expect nothing
> wait 48h
> expect nothing
