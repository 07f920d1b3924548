# `/disagree` without a word more, after the answer: the next note has the other's answer beside it.
at Mon 2026-11-23 10:02
> mail from dana: [PBI-142] Do reminders go out on weekends?
  Do reminders go out on weekends as well?
> expect letter receipt to dana
> expect letter question to sam
> reply from sam to question: Weekdays.
> expect letter answer to dana
> wait 30m
> expect letter briefing to petra says "FOR YOUR INFORMATION"
> mail from ravi: [PBI-142] When is the earliest?
  /ask tess
  Saturday morning would be easiest to build; shall I?
> expect letter receipt to ravi
> expect letter question to tess
> reply from tess to question: That is how our customers pay.
> expect letter answer to ravi
> reply from tess to question: /disagree
> expect letter notice to ravi says "build none of the disputed part"
> wait 30m
> expect letter briefing to petra says "NEEDS YOUR RULING" says "Weekdays." says "Add @sam"
