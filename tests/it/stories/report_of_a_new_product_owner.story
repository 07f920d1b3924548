# Petra ruled, and left within the Sprint: the report has a line for her beside that of Nora, who is
# the Product Owner now.
policy digest 08:30
policy book on request
policy rulings always
sprint 2026-11-16 2026-11-27
at Tue 2026-11-24 09:00
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Yes, two years back.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> reply from petra to briefing: 1
> expect letter ruling to dana
> succeeds nora petra
> wait until 2026-11-25 08:30
> expect letter digest to nora says "RULED FOR YOU"
> wait until 2026-11-27 08:30
> expect letter report to dana, ravi, nora, dirk says "In calls Nora New: 0 calls" says "Before Petra Po: 0 calls, 0 min; 1 ruling"
