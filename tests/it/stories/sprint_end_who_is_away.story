# Who is back only after a Sprint's end is not asked what is still needed in it.
policy digest 08:30
policy book on request
policy nudge never
policy answer_within 9d
sprint 2026-11-16 2026-11-29
person dana off 2026-11-26 2026-11-27
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
> expect letter receipt to ravi
> expect letter question to sam
> wait until 2026-11-26 09:00
> expect letter sprint-end to ravi
> wait until 2026-11-27 12:00
> expect letter report to dana, ravi, petra, dirk
> wait until 2026-11-30 12:00
> expect nothing
