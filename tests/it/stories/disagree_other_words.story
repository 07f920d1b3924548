# Tess disagrees, though the question to her was put in other words: whom she means is the one who
# answered on the item before, and both answers stand side by side.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Do reminders go out on weekends?
  Do reminders go out on weekends as well?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: No, never on weekends.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] When is the earliest?
  /ask tess
  Saturday morning would be easiest to build; shall I?
> expect letter receipt to ravi
> expect letter question to tess lacks "never on weekends"
> reply from tess to question: On Saturdays our customers pay.
  /disagree
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "No, never on weekends" says "our customers pay" says "Add @sam"
