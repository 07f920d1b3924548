# Ravi asks what Dana asked, and says more: it is the same point all the same, and a yes beside a no
# is shown without /disagree.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Do reminders go out on weekends?
  Do reminders go out on weekends as well?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: No, never on weekends.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] Reminders on Saturdays?
  /ask tess
  Do reminders go out on weekends? Saturday would be easiest to build.
> expect letter receipt to ravi
> expect letter question to tess
> reply from tess to question: Yes, on weekends: on Saturdays our customers pay.
> expect letter answer to ravi
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING: Sam Sales may have answered otherwise" says "No, never on weekends" says "Add @sam"
