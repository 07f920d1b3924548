# The only answer was moved elsewhere: there was no direct conversation here, and no note says so;
# the question waits again, with a call in reserve.
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
> reply from dana to answer: /move PBI-150
> expect letter answer to ravi
> expect letter notice to sam
> expect clarification PBI-142 is open
> wait 30m
> expect letter briefing to petra subject "[PBI-150] Which logo?"
> expect nothing
> wait until 12:05
> expect letter invitation to dana, sam, petra subject "[PBI-142] Call: Archived orders?"
> reply from sam to question of PBI-142: Yes, two years.
> expect letter cancellation to dana, sam, petra
> expect letter answer to dana says "Yes, two years."
> wait 30m
> expect letter briefing to petra says "Yes, two years." lacks "blue border" subject "[PBI-142] Archived orders?"
