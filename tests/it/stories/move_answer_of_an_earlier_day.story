# The only answer was moved elsewhere some days later: its words keep the time they were written
# at, and who is waited for again knows, and the PO who was told that it was answered.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Archived orders?
  Are archived orders in?
> expect letter receipt to dana
> expect letter question to sam
> mail from ravi: [PBI-150] Which logo?
  Old or new?
> expect letter receipt to ravi
> expect letter question to sam
> reply from sam to question of PBI-142: The new one, with the blue border.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra
> wait until 12:01
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi says "Sam Sales answered, today 10:02"
> expect letter notice to sam subject "[PBI-142] Archived orders?" says "moved what Sam wrote" says "belongs to PBI-150" says "still waits for your answer" says "Please reply to this mail" lacks "need do nothing"
> expect letter notice to petra subject "[PBI-142] Archived orders?" says "open again: Sam is asked"
> wait 30m
> expect letter briefing to petra subject "[PBI-150] Which logo?" says "(Sam Sales, 10:02)" says "today 10:02"
> reply from sam to notice: Yes, two years.
> expect letter answer to dana says "Yes, two years."
