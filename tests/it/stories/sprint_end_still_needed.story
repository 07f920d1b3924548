# The day before a Sprint's last, each developer with an open question is asked once whether it is
# still needed; /resolved in its thread ends it. What has its answer is not asked about.
policy digest 08:30
policy book on request
policy nudge never
sprint 2026-11-16 2026-11-29
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from dana: [PBI-170] Who buys it?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question 3: The old one.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra
> wait until 2026-11-26 09:00
> expect letter digest to petra
> expect letter sprint-end to dana says "Sprint 7 ends Fri 27 Nov" says "2 questions of yours wait for an answer" says "PBI-142 Archived orders?" says "PBI-170 (Sam is asked" lacks "Who buys it" subject "Acme clarifications: Sprint 7 ends"
> expect nothing
> reply from dana to receipt: /resolved
> expect letter notice to sam
> wait until 2026-11-27 12:00
> expect letter digest to petra
> expect letter report to dana, ravi, petra, dirk
