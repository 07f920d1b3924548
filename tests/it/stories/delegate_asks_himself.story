# Nobody rules on what they asked themselves: Dirk stands in for Petra, and asks. The note on it is
# hers, and his word rules nothing, while she is away or not.
policy book on request
labels PBI-142 export
person dirk topics export
at Mon 2026-11-23 10:02
> mail from dana: [PBI-150] Which logo?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: The old one.
> expect letter answer to dana
> mail from dirk: [PBI-142] Archived orders?
  Are archived orders in?
  /po
> expect letter receipt to dirk
> expect letter question to sam
> reply from sam to question 2: Yes, and please as Excel too.
> expect letter answer to dirk
> wait 20m
> mail from dirk: [PBI-142] Archived orders?
  /agreed
> expect letter help to dirk says "for the Product Owner, or a delegate on duty"
> wait 10m
> expect letter briefing to petra says "NEEDS YOUR RULING: Dirk Deputy asks for it"
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> away petra to briefing until 2026-11-27
> expect letter notice to dirk says "is away"
> expect nothing to dirk
> expect ball PBI-142 is petra
> mail from dirk: [PBI-142] Archived orders?
  /agreed
> expect letter help to dirk
> expect rulings none
> reply from petra to briefing of PBI-142: /delegate Dirk
> expect letter briefing to dirk says "NEEDS YOUR RULING"
> reply from dirk to briefing: 1
> expect rulings agreed
