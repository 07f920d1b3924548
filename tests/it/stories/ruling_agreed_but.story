# An agreement that takes a part back may be none: Petra is asked whether it is.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes. Also as Excel.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1 but only two years, not Excel
> expect letter confirm to petra says "but only two years, not Excel"
> expect rulings none
> reply from petra to briefing: 3 only two years, not Excel
> expect letter ruling to dana, sam says "only two years, not Excel"
