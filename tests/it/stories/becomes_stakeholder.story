# Dirk stood in while Petra is away, and is a delegate no more: what waited for him is Petra's
# again.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Should the export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, and Excel too.
  /po
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING"
> reply from petra to briefing: /delegate Dirk
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> expect ball PBI-142 is dirk
> wait 5m
> becomes dirk stakeholder says "Dirk no longer stands in: 1 note is given anew"
> expect letter briefing to petra says "NEEDS YOUR RULING"
> expect ball PBI-142 is petra
> reply from dirk to briefing: 1
> expect letter help to dirk says "for the Product Owner, or a delegate on duty"
> expect rulings none
> reply from petra to briefing 2: 3 Two years.
> expect letter ruling to dana, sam
> expect rulings correction
