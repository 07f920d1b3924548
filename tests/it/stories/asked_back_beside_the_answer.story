# Sam answers and wants to know something himself: what Dana tells him is no question.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Should the CSV export include archived orders?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back. When will it be live?
> expect letter answer to dana
> wait 10m
> reply from dana to answer: On Friday, with the next release.
> expect letter answer to sam says "On Friday"
> wait 40m
> expect letter briefing to petra
> wait 4h
> reply from sam to answer: Is it live?
> expect letter answer to dana
> reply from dana to answer: Yes, since noon.
> expect letter answer to sam
> wait 40m
> expect letter briefing to petra
> wait 30h
> expect nothing
